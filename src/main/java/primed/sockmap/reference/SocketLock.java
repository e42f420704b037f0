package primed.sockmap.reference;

import java.util.concurrent.Semaphore;

/**
 * The lock of a TCP socket ({@code lock_sock}). A softirq holds it from one step to another, whichever thread does its
 * steps, so that it belongs to no thread.
 */
final class SocketLock {
    private final Semaphore free = new Semaphore(1);

    void lock() {
        free.acquireUninterruptibly();
    }

    void unlock() {
        free.release();
    }
}
