package primed.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import primed.replay.Position.Blocked;
import primed.replay.Sight.Change;
import primed.replay.Sight.Waiting;

/**
 * Decides whether a thread is stuck until somebody else acts. No verdict rests on how much time has passed.
 *
 * <p>A thread's state alone does not tell: a thread is seen as waiting for a while after it was woken, and it may be
 * waiting for one that is about to wake it. So all threads that are stepped together are looked at twice. The verdict
 * stands if at the first look none of them was moving and at the second look none had moved. In between, each parked
 * thread is given a permit:
 *
 * <ul>
 *   <li>A permit that was already given to a parked thread cannot be seen. Giving one more is allowed at any time, as
 *       {@code park} may return for no reason and everybody who parks looks again at what he waits for. A thread that
 *       has then parked again, on the same object and exactly once, has looked after we asked and found nothing; its
 *       count of waits tells. All must be asked, as in a queue of java.util.concurrent only the first one looks for
 *       itself, and then wakes the next.
 *   <li>A thread in {@code Object.wait} needs no asking: HotSpot shows it as entering the monitor from the moment of
 *       {@code notify} on. A thread that enters a monitor is stuck if the owner is: one of ours at rest, or a stranger
 *       who waits. A monitor, or a {@code ReentrantLock}, without an owner is being handed over.
 *   <li>Counts of waits and of contended entries make sure that a thread did not run in between and come back.
 * </ul>
 *
 * What is not seen: a thread that is not stepped, runs, and will wake one that is.
 *
 * <p>An instance serves one waiting for one thread.
 */
final class Standstill {
    private final GatedCode code;
    private @Nullable Map<GatedCode, Sight> firstLook;

    Standstill(GatedCode code) {
        this.code = code;
    }

    /** What the thread is stuck at; empty if it is not, or not for certain yet: then look again. */
    Optional<Blocked> look() {
        if (!code.isWaiting()) {
            firstLook = null;
            return Optional.empty();
        }
        Map<GatedCode, Sight> now = new LinkedHashMap<>();
        for (GatedCode each : code.companions()) {
            Optional<Sight> sight = Sight.of(each);
            if (sight.isEmpty()) {
                firstLook = null;
                return Optional.empty();
            }
            now.put(each, sight.get());
        }
        return compare(now);
    }

    private Optional<Blocked> compare(Map<GatedCode, Sight> now) {
        Change change = firstLook == null ? Change.MOVED : change(firstLook, now);
        if (change == Change.MOVED) {
            firstLook = now;
            now.values().forEach(Standstill::askToLookAgain);
        }
        return change == Change.NONE && now.get(code) instanceof Waiting waiting
                ? Optional.of(waiting.position())
                : Optional.empty();
    }

    private static Change change(Map<GatedCode, Sight> before, Map<GatedCode, Sight> now) {
        Change worst = before.size() == now.size() ? Change.NONE : Change.MOVED;
        for (Map.Entry<GatedCode, Sight> entry : now.entrySet()) {
            Sight earlier = before.get(entry.getKey());
            Change change = earlier == null ? Change.MOVED : entry.getValue().since(earlier);
            worst = change.compareTo(worst) > 0 ? change : worst;
        }
        return worst;
    }

    private static void askToLookAgain(Sight sight) {
        if (sight instanceof Waiting waiting && waiting.isParked()) {
            LockSupport.unpark(waiting.thread());
        }
    }
}
