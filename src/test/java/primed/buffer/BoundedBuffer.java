package primed.buffer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** A bounded blocking buffer with one lock and one condition, as the spec has it. */
class BoundedBuffer<T> {
    private final Deque<T> items = new ArrayDeque<>();
    private final int capacity;
    private final Lock lock;
    private final Condition changed;

    /** @param lock what guards the buffer: a {@code ReentrantLock}, or that of a test */
    BoundedBuffer(int capacity, Lock lock) {
        this.capacity = capacity;
        this.lock = lock;
        this.changed = lock.newCondition();
    }

    void put(T item) throws InterruptedException {
        lock.lock();
        try {
            awaitRoom(changed);
            items.addLast(item);
            wake(changed);
        } finally {
            lock.unlock();
        }
    }

    T take() throws InterruptedException {
        lock.lock();
        try {
            while (items.isEmpty()) {
                changed.await();
            }
            T item = items.removeFirst();
            wake(changed);
            return item;
        } finally {
            lock.unlock();
        }
    }

    void awaitRoom(Condition condition) throws InterruptedException {
        while (isFull()) {
            condition.await();
        }
    }

    /** Wakes all: who cannot go on waits again. */
    void wake(Condition condition) {
        condition.signalAll();
    }

    boolean isFull() {
        return items.size() == capacity;
    }

    /** What is in it, the oldest first; for tests, which look when no thread is inside. */
    List<T> content() {
        return List.copyOf(items);
    }
}
