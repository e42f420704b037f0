package primed.sockmap.finding;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A thread that spins until it may go, so that it goes at once. */
public final class AtOnce implements AutoCloseable {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicBoolean go = new AtomicBoolean();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private AtOnce() {}

    /** Starts the thread, and waits until it spins. */
    public static AtOnce begin(Runnable body) throws InterruptedException {
        AtOnce atOnce = new AtOnce();
        Thread thread = new Thread(() -> atOnce.run(body), "primed-at-once");
        thread.setDaemon(true);
        thread.start();
        atOnce.begun.await();
        return atOnce;
    }

    private void run(Runnable body) {
        begun.countDown();
        while (!go.get()) {
            Thread.onSpinWait();
        }
        try {
            body.run();
            done.complete(null);
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    /** Lets it go. */
    public void go() {
        go.set(true);
    }

    /** Waits for its end. */
    @Override
    public void close() {
        go();
        done.join();
    }
}
