package primed.replay;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A real thread that runs code of the system from {@link Gate} to gate, when its controller says so.
 *
 * <p>Several can be driven at once, by one controlling thread. Closing one ends its thread for certain; several that
 * may wait for each other are closed together by {@link SteppedThreads}.
 */
public final class SteppedThread implements AutoCloseable {
    /** Nothing is decided by this limit; it turns an endless wait into a loud failure. */
    private static final Duration GUARD = Duration.ofSeconds(60);

    private static final int MILLIS_BETWEEN_INTERRUPTS = 10;

    private final GatedCode gated;

    private SteppedThread(GatedCode gated) {
        this.gated = gated;
    }

    /**
     * Starts a thread; it runs until its first gate.
     *
     * @param code the code under test, or a call of it; its result is part of {@link Position.Ended}
     */
    public static SteppedThread start(String name, Callable<?> code) {
        return start(name, code, new CopyOnWriteArrayList<>(), SteppedThread::runAlone);
    }

    static SteppedThread start(
            String name, Callable<?> code, Collection<GatedCode> companions, Consumer<GatedCode> starter) {
        GatedCode gated = new GatedCode(name, code, companions);
        companions.add(gated);
        starter.accept(gated);
        return new SteppedThread(gated);
    }

    /** Starts a thread that ends with its code. */
    static void runAlone(GatedCode code) {
        new GatedThread(code).start();
    }

    /** The thread's name. */
    public String name() {
        return gated.name();
    }

    /**
     * Waits until the thread is at rest, and says where.
     *
     * <p>It is {@link Position.Blocked} only if all threads that are stepped together with it are at rest too.
     */
    public Position awaitPosition() {
        return awaitPosition(KnownSleep.unknown());
    }

    /**
     * The same, of a system that may know itself that the thread sleeps.
     *
     * @param system must be right: nothing else is asked where it knows
     */
    @SuppressWarnings("ThreadPriorityCheck") // yields to the very thread that it waits for; nothing depends on it
    public Position awaitPosition(KnownSleep system) {
        long deadline = System.nanoTime() + GUARD.toNanos();
        Standstill standstill = new Standstill(gated);
        while (System.nanoTime() - deadline < 0) {
            Optional<Position> position =
                    gated.position().or(() -> gated.sleep(system)).or(standstill::look);
            if (position.isPresent()) {
                return position.get();
            }
            Thread.onSpinWait();
            Thread.yield();
        }
        IllegalStateException failure = new IllegalStateException("thread " + gated.name()
                + " came to no gate, did not end and does not wait, for " + GUARD.toSeconds() + " s");
        Thread thread = gated.thread();
        if (thread != null) {
            failure.setStackTrace(thread.getStackTrace());
        }
        throw failure;
    }

    /**
     * Lets the thread run on from its gate; does not wait for it.
     *
     * @throws IllegalStateException if it is not at a gate
     */
    public void pass() {
        gated.pass();
    }

    /** Lets the thread run on from its gate, and says where it comes to rest next. */
    public Position passAndAwait() {
        pass();
        return awaitPosition();
    }

    /**
     * Lets the thread run on from its gate to the next one, which must be the one named.
     *
     * @throws BlockedException if it waits on the way
     * @throws IllegalStateException if it comes to another gate or ends
     */
    public void passTo(String point) {
        Position position = passAndAwait();
        if (position instanceof Position.Blocked blocked) {
            throw new BlockedException("thread " + gated.name() + " " + blocked);
        }
        if (!position.equals(new Position.AtGate(point))) {
            throw new IllegalStateException(
                    "thread " + gated.name() + " should come to gate " + point + ", but is at " + position);
        }
    }

    /**
     * Ends the thread and waits until it is gone.
     *
     * @throws IllegalStateException if it goes on in spite of all interrupts
     */
    @Override
    public void close() {
        unwind();
        join();
    }

    void unwind() {
        gated.unwind();
    }

    void join() {
        long deadline = System.nanoTime() + GUARD.toNanos();
        boolean interrupted = false;
        while (!Spin.until(gated::isGone) && System.nanoTime() - deadline < 0) {
            try {
                gated.awaitEnd(MILLIS_BETWEEN_INTERRUPTS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            unwind(); // the code may have swallowed the interrupt
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!gated.isGone()) {
            throw new IllegalStateException("thread " + gated.name() + " cannot be ended");
        }
    }
}
