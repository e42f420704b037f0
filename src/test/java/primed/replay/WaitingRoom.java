package primed.replay;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A counter that takers wait at while it is 0. Its waiting is broken where told so: the check is made too early. */
interface WaitingRoom {

    /** Adds one and wakes one taker. */
    void put();

    /** Adds many and wakes all takers. */
    void putMany(int many);

    /** Takes one, waiting for it under the lock, as it should be. */
    int take() throws InterruptedException;

    /** Takes one, but looks whether it must wait before it has the lock: a put in between is slept over. */
    int takeCarelessly() throws InterruptedException;

    /** With the monitor of an object. */
    final class OfMonitor implements WaitingRoom {
        private final Object lock = new Object();
        private final Gate gate;
        private int count;

        OfMonitor(Gate gate) {
            this.gate = gate;
        }

        @Override
        public void put() {
            synchronized (lock) {
                count++;
                lock.notify();
                gate.reach("notified");
            }
            gate.reach("put");
        }

        @Override
        public void putMany(int many) {
            synchronized (lock) {
                count += many;
                lock.notifyAll();
            }
        }

        @Override
        public int take() throws InterruptedException {
            gate.reach("taking");
            synchronized (lock) {
                while (count == 0) {
                    lock.wait();
                }
                return count--;
            }
        }

        @Override
        @SuppressWarnings({"WaitNotInLoop", "GuardedBy"}) // the mistake that the tests are about
        public int takeCarelessly() throws InterruptedException {
            boolean mustWait = count == 0;
            gate.reach("checked");
            synchronized (lock) {
                if (mustWait) {
                    lock.wait();
                }
                return count--;
            }
        }
    }

    /** With a lock and a condition of java.util.concurrent. */
    final class OfCondition implements WaitingRoom {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition added = lock.newCondition();
        private final Gate gate;
        private int count;

        OfCondition(Gate gate) {
            this.gate = gate;
        }

        @Override
        public void put() {
            lock.lock();
            try {
                count++;
                added.signal();
                gate.reach("notified");
            } finally {
                lock.unlock();
            }
            gate.reach("put");
        }

        @Override
        public void putMany(int many) {
            lock.lock();
            try {
                count += many;
                added.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int take() throws InterruptedException {
            gate.reach("taking");
            lock.lock();
            try {
                while (count == 0) {
                    added.await();
                }
                return count--;
            } finally {
                lock.unlock();
            }
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the mistake that the tests are about
        public int takeCarelessly() throws InterruptedException {
            boolean mustWait = count == 0;
            gate.reach("checked");
            lock.lock();
            try {
                if (mustWait) {
                    added.await();
                }
                return count--;
            } finally {
                lock.unlock();
            }
        }
    }
}
