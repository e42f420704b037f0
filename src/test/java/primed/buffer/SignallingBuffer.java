package primed.buffer;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** The mistake: one item more or less wakes one thread, which looks thrifty and may be the wrong thread. */
class SignallingBuffer<T> extends BoundedBuffer<T> {
    SignallingBuffer(int capacity, Lock lock) {
        super(capacity, lock);
    }

    @Override
    void wake(Condition condition) {
        condition.signal();
    }
}
