package primed.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The stepped threads of one system.
 *
 * <p>One may wait for another: so none is called blocked before all are at rest, and all are closed together.
 */
public final class SteppedThreads implements AutoCloseable {
    private final List<SteppedThread> threads = new ArrayList<>();
    private final Collection<GatedThread> companions = new CopyOnWriteArrayList<>();

    /** Starts one more thread; it runs until its first gate. */
    public SteppedThread start(String name, Callable<?> code) {
        SteppedThread thread = SteppedThread.start(name, code, companions);
        threads.add(thread);
        return thread;
    }

    /** Ends all threads and waits until they are gone. */
    @Override
    public void close() {
        threads.forEach(SteppedThread::unwind);
        threads.forEach(SteppedThread::join);
    }
}
