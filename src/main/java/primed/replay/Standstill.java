package primed.replay;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import primed.replay.Position.Blocked;

/**
 * Decides whether a thread is stuck until somebody else acts. No verdict rests on how much time has passed.
 *
 * <p>A thread's state alone does not tell: it is seen as waiting for a while after it was woken, and it may contend for
 * a lock that is about to be free. So, by the way it waits:
 *
 * <ul>
 *   <li>It enters a monitor: stuck if the owner is stuck too, or stands at a gate. A monitor without an owner is being
 *       handed over. HotSpot shows a thread as entering from the very moment of {@code notify}, and therefore
 *   <li>in {@code Object.wait}: stuck, unless it was interrupted.
 *   <li>It is parked: the permit that may already have been given to it cannot be seen. So we give it one ourselves,
 *       which is allowed at any time, as {@code park} may return for no reason and everybody who parks looks again at
 *       what he waits for. A thread that then parks again on the same object has looked after we asked, and found
 *       nothing. That it did is seen from the number of its waits. If what it waits for is a lock with an owner, the
 *       owner must be stuck as well.
 *   <li>It sleeps: not stuck.
 * </ul>
 *
 * One instance watches one thread during one call.
 */
final class Standstill {
    private static final int DEPTH = 64;

    private final Thread thread;
    private final Set<Long> onTheWay;
    private @Nullable ThreadInfo probed;
    private @Nullable Standstill owner;

    Standstill(Thread thread) {
        this(thread, Set.of());
    }

    private Standstill(Thread thread, Set<Long> onTheWay) {
        this.thread = thread;
        this.onTheWay = new HashSet<>(onTheWay);
        this.onTheWay.add(thread.getId());
    }

    /** What the thread is stuck at; empty if it is not, or not for certain yet: then look again. */
    Optional<Blocked> look() {
        if (thread instanceof GatedThread gated && !gated.hasDeparted()) {
            return Optional.empty(); // still seen as parked at the gate that it was let pass
        }
        if (!waits(thread.getState())) {
            return Optional.empty();
        }
        ThreadInfo now = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId(), DEPTH);
        if (now == null || !waits(now.getThreadState())) {
            return Optional.empty();
        }
        if (thread instanceof GatedThread gated && gated.position().isPresent()) {
            return Optional.empty(); // what was seen may be the waiting at the gate; without an arrival it is not
        }
        return isStuck(now) ? Optional.of(describe(now)) : Optional.empty();
    }

    private boolean isStuck(ThreadInfo now) {
        if (now.getThreadState() == Thread.State.BLOCKED) {
            return now.getLockOwnerId() != -1 && isOwnerAtRest(now.getLockOwnerId());
        }
        if (isIn(now, "java.lang.Object", "wait")) {
            return !thread.isInterrupted();
        }
        return isIn(now, "jdk.internal.misc.Unsafe", "park") && hasLookedAgain(now) && isLockHeld(now);
    }

    private boolean hasLookedAgain(ThreadInfo now) {
        if (probed != null && now.getWaitedCount() == probed.getWaitedCount()) {
            return false; // it has not run yet
        }
        if (probed != null && lock(now).equals(lock(probed))) {
            return true;
        }
        probed = now;
        LockSupport.unpark(thread);
        return false;
    }

    private boolean isLockHeld(ThreadInfo now) {
        return now.getLockOwnerId() == -1 || isOwnerAtRest(now.getLockOwnerId());
    }

    private boolean isOwnerAtRest(long id) {
        if (id == Thread.currentThread().getId() || onTheWay.contains(id)) {
            return true; // we do not let go while we look; a circle of owners is a deadlock
        }
        if (owner == null || owner.thread.getId() != id) {
            owner = Thread.getAllStackTraces().keySet().stream()
                    .filter(candidate -> candidate.getId() == id)
                    .findFirst()
                    .map(found -> new Standstill(found, onTheWay))
                    .orElse(null);
        }
        return owner != null && (owner.isAtGate() || owner.look().isPresent());
    }

    private boolean isAtGate() {
        return thread instanceof GatedThread gated && gated.position().orElse(null) instanceof Position.AtGate;
    }

    private static boolean waits(Thread.State state) {
        return state == Thread.State.BLOCKED || state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    private static boolean isIn(ThreadInfo now, String type, String method) {
        return Arrays.stream(now.getStackTrace())
                .findFirst()
                .filter(top ->
                        top.getClassName().equals(type) && top.getMethodName().equals(method))
                .isPresent();
    }

    private static String lock(ThreadInfo info) {
        return String.valueOf(info.getLockInfo());
    }

    private static Blocked describe(ThreadInfo info) {
        String place = Arrays.stream(info.getStackTrace())
                .filter(frame ->
                        frame.getModuleName() == null || !frame.getModuleName().equals("java.base"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("unknown code");
        String blocker =
                info.getLockInfo() == null ? "an unpark" : info.getLockInfo().getClassName();
        return new Blocked(blocker, place);
    }
}
