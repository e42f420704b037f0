package primed.buffer;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** The other mistake: after the wait it does not look again whether there is room. */
class HastyBuffer<T> extends BoundedBuffer<T> {
    HastyBuffer(int capacity, Lock lock) {
        super(capacity, lock);
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // the very mistake that this class is about
    void awaitRoom(Condition condition) throws InterruptedException {
        if (isFull()) {
            condition.await();
        }
    }
}
