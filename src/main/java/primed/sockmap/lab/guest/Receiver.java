package primed.sockmap.lab.guest;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import primed.sockmap.kernel.KernelSockmap;

/**
 * A thread that receives, and can be looked at meanwhile. Once it may go it cannot be stopped: recv may never return.
 * Closed before that it ends without having received.
 *
 * <p>It owns the socket that it receives on, which is closed when the thread has ended. If it does not end, the socket
 * stays open: otherwise the next one would get its descriptor, and the thread would be found inside of that.
 */
final class Receiver implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicBoolean go = new AtomicBoolean();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<Long> id = new CompletableFuture<>();
    private final CompletableFuture<Integer> received = new CompletableFuture<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final KernelSockmap sockmap;
    private volatile long nanos;

    private Receiver(KernelSockmap sockmap) {
        this.sockmap = sockmap;
    }

    /**
     * Starts the thread; it spins until it may go.
     *
     * @param sockmap of the socket that it receives on
     * @param prepare what it does first
     * @param recv gives how much was received
     */
    static Receiver begin(KernelSockmap sockmap, Runnable prepare, IntSupplier recv) {
        Receiver receiver = new Receiver(sockmap);
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
            begun.set(true);
            int bytes = recv.getAsInt();
            nanos = System.nanoTime() - start;
            received.complete(bytes);
        } catch (RuntimeException e) {
            id.completeExceptionally(e);
            received.completeExceptionally(e);
        } finally {
            ended.complete(true);
        }
    }

    Receiver go() {
        go.set(true);
        return this;
    }

    ThreadLook look() {
        return ThreadLook.at(id.join());
    }

    /** Whether it has come to recv. */
    boolean hasBegun() {
        return begun.get();
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
        if (!ended.completeOnTimeout(false, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()) {
            throw new IllegalStateException(
                    "recv has not returned in " + PATIENCE.toSeconds() + " s; its socket stays open");
        }
        sockmap.close();
    }
}
