package primed.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Stepped threads that are closed together, as one may hold what another waits for. */
public final class SteppedThreads implements AutoCloseable {
    private final List<SteppedThread> threads = new ArrayList<>();

    /** Starts one more thread; it runs until its first gate. */
    public SteppedThread start(String name, Callable<?> code) {
        SteppedThread thread = SteppedThread.start(name, code);
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
