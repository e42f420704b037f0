package primed.replay;

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
    private final List<SteppedThread> threads = new CopyOnWriteArrayList<>();
    private final Collection<GatedCode> companions = new CopyOnWriteArrayList<>();

    /** Starts one more thread; it runs until its first gate. */
    public SteppedThread start(String name, Callable<?> code) {
        SteppedThread thread = SteppedThread.start(name, code, companions, SteppedThread::runAlone);
        threads.add(thread);
        return thread;
    }

    /**
     * The thread of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SteppedThread named(String name) {
        return threads.stream()
                .filter(thread -> thread.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no thread is called " + name + "; there are "
                        + threads.stream().map(SteppedThread::name).toList()));
    }

    /**
     * Lets a thread take one step: it runs on from its gate until it is at rest again, and so do those that it wakes.
     *
     * @return where it has come to rest
     * @throws BlockedException if it waits, so that it cannot take a step
     * @throws IllegalStateException if it has ended, or its code throws in this step
     */
    public Position step(String name) {
        SteppedThread thread = named(name);
        Position before = thread.awaitPosition();
        if (before instanceof Position.Blocked blocked) {
            throw new BlockedException("thread " + name + " " + blocked);
        }
        if (!(before instanceof Position.AtGate)) {
            throw new IllegalStateException("thread " + name + " has no step left: " + before);
        }
        Position after = thread.passAndAwait();
        threads.forEach(SteppedThread::awaitPosition);
        if (after instanceof Position.Failed failed) {
            throw new IllegalStateException("thread " + name + " failed: " + failed.exception(), failed.exception());
        }
        return after;
    }

    /**
     * Lets a thread take one step from a gate that it has to stand at.
     *
     * @throws BlockedException if it waits, so that it cannot take a step
     * @throws IllegalStateException if it stands at another gate, has ended, or its code throws in this step
     */
    public Position step(String name, String point) {
        if (named(name).awaitPosition() instanceof Position.AtGate gate
                && !gate.point().equals(point)) {
            throw new IllegalStateException("thread " + name + " stands at " + gate.point() + ", not at " + point);
        }
        return step(name);
    }

    /** The names of the threads that stand at a gate, in the order in which they were started. */
    public List<String> at(String point) {
        return threads.stream()
                .filter(thread -> thread.awaitPosition().equals(new Position.AtGate(point)))
                .map(SteppedThread::name)
                .toList();
    }

    /** The names of the threads that wait for something else than a gate, in the order in which they were started. */
    public List<String> blocked() {
        return threads.stream()
                .filter(thread -> thread.awaitPosition() instanceof Position.Blocked)
                .map(SteppedThread::name)
                .toList();
    }

    /** Ends all threads and waits until they are gone. */
    @Override
    public void close() {
        threads.forEach(SteppedThread::unwind);
        threads.forEach(SteppedThread::join);
    }
}
