package primed.threads;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import primed.replay.SteppedThreads;

/** Runs each task in a stepped thread of its own, which stops before the task at gate {@value #START}. */
public final class SteppedExecutor implements Executor {
    /** The gate before a task. */
    public static final String START = "start";

    private final SteppedThreads threads;
    private final String name;
    private final AtomicInteger tasks = new AtomicInteger();

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
        threads.start(name + " " + tasks.incrementAndGet(), () -> {
            Step.at(START);
            task.run();
            return task;
        });
    }
}
