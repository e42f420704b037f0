package primed.sockmap.reference;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import primed.sockmap.Errno;
import primed.sockmap.ErrnoException;

/** The wait queue of a socket: threads sleep in it until somebody wakes them. */
public final class WaitQueue {
    private final List<Waiter> waiters = new CopyOnWriteArrayList<>();

    /** What a sleeper waits for. */
    public enum Reason {
        /** Anything, to evaluate {@code poll} again. */
        POLL,
        /** A datagram in the native queue. */
        NATIVE,
        /** Data in the psock. */
        PSOCK
    }

    /** Joins the queue; a wake-up from now on is not lost. Leave it by {@link Waiter#close}. */
    Waiter join(Reason reason) {
        Waiter waiter = new Waiter(reason, Thread.currentThread());
        waiters.add(waiter);
        return waiter;
    }

    /** Wakes all. */
    void wakeUp() {
        for (Waiter waiter : waiters) {
            waiter.woken = true;
            LockSupport.unpark(waiter.thread);
        }
    }

    /** Those who wait now. */
    public List<Waiter> waiters() {
        return List.copyOf(waiters);
    }

    /** One thread's membership in the queue. */
    public final class Waiter implements AutoCloseable {
        private final Reason reason;
        private final Thread thread;
        private volatile boolean woken;

        private Waiter(Reason reason, Thread thread) {
            this.reason = reason;
            this.thread = thread;
        }

        /** What it waits for. */
        public Reason reason() {
            return reason;
        }

        /** True if it has been woken and has not looked again yet. */
        public boolean isWoken() {
            return woken;
        }

        /** {@code wait_woken}: sleeps until it is woken. */
        void sleep(String call) {
            while (!woken) {
                LockSupport.park(WaitQueue.this);
                failIfInterrupted(call);
            }
        }

        /** Sleeps until it is woken or the time ({@link System#nanoTime}) is over. */
        void sleepUntil(long deadline, String call) {
            while (!woken && deadline - System.nanoTime() > 0) {
                LockSupport.parkNanos(WaitQueue.this, deadline - System.nanoTime());
                failIfInterrupted(call);
            }
        }

        /** It looks again: a wake-up that came before counts no more. */
        void lookAgain() {
            woken = false;
        }

        @Override
        public void close() {
            waiters.remove(this);
        }

        private void failIfInterrupted(String call) {
            if (Thread.interrupted()) {
                throw new ErrnoException(call, Errno.EINTR);
            }
        }
    }
}
