package primed.sockmap.lab.guest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/**
 * A thread that receives, and can be looked at meanwhile. Once it may go it cannot be stopped: recv may never return.
 * Closed before that it ends without having received.
 */
final class Receiver implements AutoCloseable {
    private final AtomicBoolean go = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<Long> id = new CompletableFuture<>();
    private final CompletableFuture<Integer> received = new CompletableFuture<>();
    private volatile long nanos;

    private Receiver() {}

    /**
     * Starts the thread; it spins until it may go.
     *
     * @param prepare what it does first
     * @param recv gives how much was received
     */
    static Receiver begin(Runnable prepare, IntSupplier recv) {
        Receiver receiver = new Receiver();
        Thread thread = new Thread(() -> receiver.run(prepare, recv), "primed-receiver");
        thread.setDaemon(true);
        thread.start();
        receiver.id.join();
        return receiver;
    }

    private void run(Runnable prepare, IntSupplier recv) {
        try {
            prepare.run();
            id.complete(ThreadLook.idOfThisThread());
            while (!go.get()) {
                if (closed.get()) {
                    return;
                }
                Thread.onSpinWait();
            }
            long start = System.nanoTime();
            int bytes = recv.getAsInt();
            nanos = System.nanoTime() - start;
            received.complete(bytes);
        } catch (RuntimeException e) {
            id.completeExceptionally(e);
            received.completeExceptionally(e);
        }
    }

    Receiver go() {
        go.set(true);
        return this;
    }

    ThreadLook look() {
        return ThreadLook.at(id.join());
    }

    boolean hasReturned() {
        return received.isDone();
    }

    /** Waits for recv's end and says how much it received. */
    int received() {
        return received.join();
    }

    /** How long recv took, in milliseconds. */
    long millis() {
        received.join();
        return nanos / 1_000_000;
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
