package primed.replay;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Optional;
import primed.replay.Position.Blocked;

/** One look at a stepped thread that is not moving: it has arrived at a gate or its end, or it waits. */
sealed interface Sight {

    /** What two looks at the same thread, one after the other, tell. */
    enum Change {
        /** It has not moved, except that it looked again at what it is parked for if it was asked to. */
        NONE,
        /** It was asked to look again, and has not done so yet. */
        PENDING,
        /** It has moved in between. */
        MOVED
    }

    /** What has happened to the thread since an earlier look. */
    Change since(Sight earlier);

    /** Looks at a thread; empty if it moves, or is about to. */
    static Optional<Sight> of(GatedCode code) {
        Optional<Position> arrival = code.position();
        if (arrival.isPresent()) {
            return Optional.of(new Arrived(arrival.get()));
        }
        Thread thread = code.thread();
        if (!code.hasDeparted() || thread == null || !Waiting.isIn(thread.getState())) {
            return Optional.empty(); // perhaps still seen as parked at the gate that it was let pass
        }
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId(), Waiting.DEPTH);
        if (info == null || code.position().isPresent()) {
            return Optional.empty(); // the waiting may be that at the next gate; without an arrival it is not
        }
        return Optional.<Sight>of(new Waiting(thread, info)).filter(sight -> !((Waiting) sight).isTransient());
    }

    /** It stands at a gate or has ended. */
    record Arrived(Position position) implements Sight {
        @Override
        @SuppressWarnings("ReferenceEquality") // the same gate at another time is another arrival
        public Change since(Sight earlier) {
            return earlier instanceof Arrived before && before.position == position ? Change.NONE : Change.MOVED;
        }
    }

    /** It waits for something that is no gate. */
    record Waiting(Thread thread, ThreadInfo info) implements Sight {
        static final int DEPTH = 64;

        static boolean isIn(Thread.State state) {
            return state == Thread.State.BLOCKED
                    || state == Thread.State.WAITING
                    || state == Thread.State.TIMED_WAITING;
        }

        /** Whether it will go on without anybody's help, or when a thread has run on that we do not control. */
        boolean isTransient() {
            if (!isIn(info.getThreadState()) || isAt("java.lang.Thread", "sleep")) {
                return true;
            }
            if (isAt("java.lang.Object", "wait") && info.getThreadState() != Thread.State.BLOCKED) {
                return thread.isInterrupted();
            }
            return info.getLockOwnerId() == -1 ? isHandedOver() : isHeldByRunningStranger(info.getLockOwnerId());
        }

        /** Whether it is parked, so that it can be asked to look again. */
        boolean isParked() {
            return isAt("jdk.internal.misc.Unsafe", "park");
        }

        @Override
        public Change since(Sight earlier) {
            if (!(earlier instanceof Waiting before)
                    || !lock().equals(before.lock())
                    || isParked() != before.isParked()
                    || info.getBlockedCount() != before.info.getBlockedCount()) {
                return Change.MOVED;
            }
            long waits = info.getWaitedCount() - before.info.getWaitedCount();
            if (waits == 0 && isParked()) {
                return Change.PENDING;
            }
            return waits == (isParked() ? 1 : 0) ? Change.NONE : Change.MOVED;
        }

        Blocked position() {
            String place = Arrays.stream(info.getStackTrace())
                    .filter(frame -> !"java.base".equals(frame.getModuleName()) && !isGate(frame))
                    .findFirst()
                    .map(frame -> frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                            + frame.getLineNumber() + ")")
                    .orElse("unknown code");
            String blocker = info.getLockInfo() == null
                    ? "an unpark"
                    : info.getLockInfo().getClassName();
            return new Blocked(blocker, place);
        }

        /** Our own locks stand between the code under test and the JDK. */
        private static boolean isGate(StackTraceElement frame) {
            return frame.getClassName().startsWith("primed.threads.");
        }

        /** A monitor or a lock that nobody owns is free for those who wait for it; other blockers have no owners. */
        private boolean isHandedOver() {
            return info.getThreadState() == Thread.State.BLOCKED
                    || lock().startsWith("java.util.concurrent.locks.ReentrantLock$");
        }

        /** Our own thread counts as standing still: it lets nothing go while it looks. */
        private static boolean isHeldByRunningStranger(long owner) {
            ThreadInfo stranger = ManagementFactory.getThreadMXBean().getThreadInfo(owner);
            return owner != Thread.currentThread().getId() && (stranger == null || !isIn(stranger.getThreadState()));
        }

        private boolean isAt(String type, String method) {
            return Arrays.stream(info.getStackTrace())
                    .limit(1)
                    .anyMatch(top -> top.getClassName().equals(type)
                            && top.getMethodName().equals(method));
        }

        private String lock() {
            return String.valueOf(info.getLockInfo());
        }
    }
}
