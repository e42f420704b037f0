package primed.replay;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that stops at gates: the thread's own half of a {@link SteppedThread}.
 *
 * <p>Two counters tell a thread that stands at a gate from one that was just released and has not run yet:
 * {@code passes} is written by the controller only, {@code departures} by the thread only, and while they differ the
 * thread is on its way out of a gate.
 */
final class GatedThread extends Thread {
    private final Callable<?> code;
    private final Collection<GatedThread> companions;
    private final AtomicInteger passes = new AtomicInteger();
    private final AtomicInteger departures = new AtomicInteger();
    private volatile @Nullable Position arrival;
    private volatile boolean unwinding;

    /**
     * Makes a thread that is yet to be started.
     *
     * @param companions the threads that are stepped together with this one; it is added by the caller
     */
    GatedThread(String name, Callable<?> code, Collection<GatedThread> companions) {
        super(name);
        this.code = code;
        this.companions = companions;
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            arrival = new Position.Ended(code.call());
        } catch (Throwable e) {
            arrival = new Position.Failed(e);
        }
    }

    /** Called by this thread: stops until the controller lets it pass. */
    void reach(String point) {
        throwIfUnwinding();
        arrival = new Position.AtGate(point);
        boolean interrupted = false;
        while (passes.get() == departures.get() && !unwinding) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted(); // else the next park would return at once, and the next
        }
        // In this order: who sees the counters agree sees either no arrival or the next one, never this one again.
        arrival = null;
        departures.set(passes.get());
        if (interrupted) {
            interrupt();
        }
        throwIfUnwinding();
    }

    /** Called by the controller: lets the thread leave the gate. */
    void pass() {
        if (!(position().orElse(null) instanceof Position.AtGate)) {
            throw new IllegalStateException("thread " + getName() + " is not at a gate");
        }
        passes.incrementAndGet();
        LockSupport.unpark(this);
    }

    /** Whether the thread has run on from every gate that it was let pass. */
    boolean hasDeparted() {
        return passes.get() == departures.get();
    }

    /** The threads that are stepped together, this one included. */
    Collection<GatedThread> companions() {
        return companions;
    }

    /** The gate or the end where the thread has arrived; empty while it is under way. */
    Optional<Position> position() {
        return hasDeparted() ? Optional.ofNullable(arrival) : Optional.empty();
    }

    /** Makes the thread leave its code: by an error from the gate that it is at or comes to, and by an interrupt. */
    void unwind() {
        unwinding = true;
        LockSupport.unpark(this);
        interrupt();
    }

    private void throwIfUnwinding() {
        if (unwinding) {
            throw new Unwound();
        }
    }

    /** An error, so that code which catches exceptions lets it through. */
    private static final class Unwound extends Error {
        Unwound() {
            super("the stepped thread is being closed");
        }
    }
}
