package primed.threads;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import primed.replay.SteppedThreads;

/** Runs each task in a stepped thread of its own, which stops before the task at gate {@value #START}. */
public final class SteppedExecutor extends AbstractExecutorService {
    /** The gate before a task. */
    public static final String START = "start";

    private final SteppedThreads threads;
    private final String name;
    private int tasks;
    private int open;
    private boolean shutdown;

    /**
     * @param threads where the threads belong to
     * @param name what they are called, with the number of the task after it: {@code worker 1}
     */
    public SteppedExecutor(SteppedThreads threads, String name) {
        this.threads = threads;
        this.name = name;
    }

    @Override
    public void execute(Runnable task) {
        threads.start(name + " " + begin(), () -> {
            try {
                Step.at(START);
                task.run();
                return task;
            } finally {
                end();
            }
        });
    }

    private synchronized int begin() {
        if (shutdown) {
            throw new RejectedExecutionException("the executor of " + name + " is shut down");
        }
        open++;
        return ++tasks;
    }

    private synchronized void end() {
        open--;
        notifyAll();
    }

    /** Takes no more tasks; those that it has go on as they are stepped. */
    @Override
    public synchronized void shutdown() {
        shutdown = true;
        notifyAll();
    }

    /** The same as {@link #shutdown}: every task has begun, and who steps the threads ends them. */
    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutdown;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutdown && open == 0;
    }

    @Override
    public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        long left = deadline - System.nanoTime();
        while (!isTerminated() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
        return isTerminated();
    }
}
