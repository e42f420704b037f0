package primed.sockmap.lab.guest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread that spins until it may go, so that it goes at once; each time that it is let go. */
final class AtOnce implements AutoCloseable {
    private final AtomicInteger allowed = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private AtOnce() {}

    /**
     * Starts the thread, and waits until it spins.
     *
     * @param prepare what it does first
     * @param body what it does each time
     */
    static AtOnce begin(Runnable prepare, Runnable body) {
        AtOnce atOnce = new AtOnce();
        Thread thread = new Thread(() -> atOnce.run(prepare, body), "primed-at-once");
        thread.setDaemon(true);
        thread.start();
        atOnce.begun.join();
        return atOnce;
    }

    private void run(Runnable prepare, Runnable body) {
        try {
            prepare.run();
            begun.complete(null);
            int done = 0;
            while (!closed.get() || done < allowed.get()) {
                if (done < allowed.get()) {
                    body.run();
                    done++;
                } else {
                    Thread.onSpinWait();
                }
            }
            ended.complete(null);
        } catch (RuntimeException e) {
            begun.completeExceptionally(e);
            ended.completeExceptionally(e);
        }
    }

    /** Lets it go once. */
    void go() {
        allowed.incrementAndGet();
    }

    /** Waits for its end. */
    @Override
    public void close() {
        closed.set(true);
        ended.join();
    }
}
