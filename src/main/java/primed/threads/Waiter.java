package primed.threads;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** A thread that waits for a condition. */
final class Waiter {
    private final Condition condition;
    private final String name;
    private final int holds;
    private final Semaphore signal = new Semaphore(0);

    /**
     * @param condition what it waits for
     * @param name the thread's name
     * @param holds how often it has locked the lock
     */
    Waiter(Condition condition, String name, int holds) {
        this.condition = condition;
        this.name = name;
        this.holds = holds;
    }

    @SuppressWarnings("ReferenceEquality") // conditions have no other identity
    boolean belongsTo(Condition other) {
        return condition == other;
    }

    String name() {
        return name;
    }

    int holds() {
        return holds;
    }

    void await() throws InterruptedException {
        signal.acquire();
    }

    void awaitUninterruptibly() {
        signal.acquireUninterruptibly();
    }

    boolean await(long nanos) throws InterruptedException {
        return signal.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    void wake() {
        signal.release();
    }
}
