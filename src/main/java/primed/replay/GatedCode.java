package primed.replay;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import primed.replay.Sight.Waiting;

/**
 * Code that stops at gates: the code's own half of a {@link SteppedThread}.
 *
 * <p>Two counters tell code that stands at a gate from code that was just released and has not run yet: {@code passes}
 * is written by the controller only, {@code departures} by the code's thread only, and while they differ the code is on
 * its way out of a gate. Where it begins counts as a gate that it was let pass.
 */
final class GatedCode {
    private final String name;
    private final Callable<?> code;
    private final Collection<GatedCode> companions;
    private final AtomicInteger passes = new AtomicInteger(1);
    private final AtomicInteger departures = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable GatedThread thread;
    private volatile @Nullable Position arrival;
    private volatile boolean unwinding;

    /**
     * Makes code that is yet to be run by a {@link GatedThread}.
     *
     * @param companions the code that is stepped together with this; it is added by the caller
     */
    GatedCode(String name, Callable<?> code, Collection<GatedCode> companions) {
        this.name = name;
        this.code = code;
        this.companions = companions;
    }

    String name() {
        return name;
    }

    /** Called by the thread that is to run the code. */
    void run(GatedThread runner) {
        thread = runner;
        departures.set(1);
        try {
            arrival = new Position.Ended(code.call());
        } catch (Throwable e) {
            arrival = new Position.Failed(e);
        }
        synchronized (this) {
            end.countDown();
        }
    }

    /** Called by the thread that runs the code: stops until the controller lets it pass. */
    void reach(String point) {
        throwIfUnwinding();
        arrival = new Position.AtGate(point);
        boolean interrupted = false;
        while (!Spin.until(this::mayGoOn)) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted(); // else the next park would return at once, and the next
        }
        // In this order: who sees the counters agree sees either no arrival or the next one, never this one again.
        arrival = null;
        departures.set(passes.get());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throwIfUnwinding();
    }

    private boolean mayGoOn() {
        return passes.get() != departures.get() || unwinding;
    }

    /** Called by the controller: lets the code leave the gate. */
    void pass() {
        if (!(position().orElse(null) instanceof Position.AtGate)) {
            throw new IllegalStateException("thread " + name + " is not at a gate");
        }
        passes.incrementAndGet();
        LockSupport.unpark(thread);
    }

    /** Whether the code has begun, and has run on from every gate that it was let pass. */
    boolean hasDeparted() {
        return passes.get() == departures.get();
    }

    /** The code that is stepped together, this included. */
    Collection<GatedCode> companions() {
        return companions;
    }

    /** The gate or the end where the code has arrived; empty while it is under way. */
    Optional<Position> position() {
        return hasDeparted() ? Optional.ofNullable(arrival) : Optional.empty();
    }

    /** The thread that runs the code; null if it has not begun. */
    @Nullable
    Thread thread() {
        return thread;
    }

    /** Where the code sleeps, if the system knows that it does. */
    Optional<Position> sleep(KnownSleep system) {
        Thread runner = thread;
        Object blocker = runner == null ? null : LockSupport.getBlocker(runner);
        return blocker == null || blocker == this
                ? Optional.empty()
                : system.of(blocker).map(Position.class::cast);
    }

    /** Whether the thread waits, for whatever it may be. */
    boolean isWaiting() {
        Thread runner = thread;
        return runner != null && Waiting.isIn(runner.getState());
    }

    /** Makes the code end: by an error from the gate that it is at or comes to, and by an interrupt. */
    synchronized void unwind() {
        unwinding = true;
        Thread runner = thread;
        if (runner != null && end.getCount() > 0) { // else the thread may run other code by now
            LockSupport.unpark(runner);
            runner.interrupt();
        }
    }

    /** Waits for the code's end, but no longer than this. */
    void awaitEnd(long millis) throws InterruptedException {
        end.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Whether the code has ended, and its thread too if it was for this code alone. */
    boolean isGone() {
        GatedThread runner = thread;
        return end.getCount() == 0 && (runner == null || runner.isKept() || !runner.isAlive());
    }

    private void throwIfUnwinding() {
        if (unwinding) {
            throw new Unwound();
        }
    }

    /** An error, so that code which catches exceptions lets it through. Nobody asks where it was thrown. */
    private static final class Unwound extends Error {
        Unwound() {
            super("the stepped thread is being closed", null, false, false);
        }
    }
}
