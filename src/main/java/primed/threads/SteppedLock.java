package primed.threads;

import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock that lets a test say who takes it next.
 *
 * <p>It behaves as {@link ReentrantLock} does, whose conditions wake waiting threads in the order of their coming. A
 * stepped thread stops at two gates, at both of them without the lock: {@value #LOCK} before it takes the lock, and
 * {@value #WOKEN} after it was woken and before it takes the lock again. So one step is all that a thread does while it
 * has the lock.
 */
public final class SteppedLock implements Lock {
    /** The gate before the lock is taken. */
    public static final String LOCK = "lock";

    /** The gate of a thread that was woken and has not got the lock yet. */
    public static final String WOKEN = "woken";

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Waiter> waiters = new CopyOnWriteArrayList<>();

    /** The names of the threads that wait for a condition of this lock, in the order of their coming. */
    public List<String> waiting() {
        return waiters.stream().map(Waiter::name).toList();
    }

    @Override
    public void lock() {
        gate();
        lock.lock();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        gate();
        lock.lockInterruptibly();
    }

    @Override
    public boolean tryLock() {
        gate();
        return lock.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        gate();
        return lock.tryLock(time, unit);
    }

    @Override
    public void unlock() {
        lock.unlock();
    }

    @Override
    public Condition newCondition() {
        return new SteppedCondition();
    }

    private void gate() {
        if (!lock.isHeldByCurrentThread()) {
            Step.at(LOCK);
        }
    }

    /** A condition whose waiters can be seen from outside. */
    private final class SteppedCondition implements Condition {
        @Override
        public void await() throws InterruptedException {
            Waiter waiter = queue();
            try {
                waiter.await();
            } finally {
                comeBack(waiter);
            }
        }

        @Override
        public void awaitUninterruptibly() {
            Waiter waiter = queue();
            try {
                waiter.awaitUninterruptibly();
            } finally {
                comeBack(waiter);
            }
        }

        @Override
        public boolean await(long time, TimeUnit unit) throws InterruptedException {
            Waiter waiter = queue();
            try {
                return waiter.await(unit.toNanos(time));
            } finally {
                comeBack(waiter);
            }
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the loop is the caller's: this is the condition itself
        public long awaitNanos(long nanos) throws InterruptedException {
            long deadline = System.nanoTime() + nanos;
            boolean signalled = await(nanos, TimeUnit.NANOSECONDS);
            long left = deadline - System.nanoTime();
            return signalled ? Math.max(1, left) : Math.min(0, left);
        }

        @Override
        @SuppressWarnings({"WaitNotInLoop", "JavaUtilDate"}) // the loop is the caller's: this is the condition itself
        public boolean awaitUntil(Date deadline) throws InterruptedException {
            return await(deadline.getTime() - System.currentTimeMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void signal() {
            requireLock();
            waiters.stream()
                    .filter(waiter -> waiter.belongsTo(this))
                    .findFirst()
                    .ifPresent(this::wake);
        }

        @Override
        public void signalAll() {
            requireLock();
            waiters.stream().filter(waiter -> waiter.belongsTo(this)).forEach(this::wake);
        }

        private Waiter queue() {
            requireLock();
            Waiter waiter = new Waiter(this, Thread.currentThread().getName(), lock.getHoldCount());
            waiters.add(waiter);
            for (int i = 0; i < waiter.holds(); i++) {
                lock.unlock();
            }
            return waiter;
        }

        private void wake(Waiter waiter) {
            waiters.remove(waiter);
            waiter.wake();
        }

        private void comeBack(Waiter waiter) {
            try {
                Step.at(WOKEN);
            } finally {
                for (int i = 0; i < waiter.holds(); i++) {
                    lock.lock();
                }
                waiters.remove(waiter); // it may have given up by itself
            }
        }

        private void requireLock() {
            if (!lock.isHeldByCurrentThread()) {
                throw new IllegalMonitorStateException("the calling thread does not hold the lock");
            }
        }
    }
}
