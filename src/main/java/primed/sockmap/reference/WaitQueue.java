package primed.sockmap.reference;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
        Waiter waiter = new Waiter(reason);
        waiters.add(waiter);
        return waiter;
    }

    /** Wakes all; who finds nothing to do sleeps on. */
    public void wakeUp() {
        waiters.forEach(waiter -> waiter.bell.countDown());
    }

    /** Those who wait now. */
    public List<Waiter> waiters() {
        return List.copyOf(waiters);
    }

    /** One thread's membership in the queue. */
    public final class Waiter implements AutoCloseable {
        private final Reason reason;
        private volatile CountDownLatch bell = new CountDownLatch(1);

        private Waiter(Reason reason) {
            this.reason = reason;
        }

        /** What it waits for. */
        public Reason reason() {
            return reason;
        }

        /** True if it has been woken and has not looked again yet. */
        public boolean isWoken() {
            return bell.getCount() == 0;
        }

        /** {@code wait_woken}: sleeps until it is woken. */
        void sleep(String call) {
            try {
                bell.await();
            } catch (InterruptedException e) {
                throw new ErrnoException(call, Errno.EINTR);
            }
        }

        /** Sleeps until it is woken or the time ({@link System#nanoTime}) is over. */
        void sleepUntil(long deadline, String call) {
            try {
                bell.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                throw new ErrnoException(call, Errno.EINTR);
            }
        }

        /** It looks again: a wake-up that came before counts no more. */
        void lookAgain() {
            bell = new CountDownLatch(1);
        }

        @Override
        public void close() {
            waiters.remove(this);
        }
    }
}
