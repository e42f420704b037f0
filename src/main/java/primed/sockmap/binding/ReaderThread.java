package primed.sockmap.binding;

import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import primed.replay.BlockedException;
import primed.replay.Gate;
import primed.replay.KnownSleep;
import primed.replay.Position;
import primed.replay.SteppedThread;
import primed.sockmap.reader.Reader;
import primed.sockmap.reader.Reading;
import primed.sockmap.reference.Checkpoint.Place;

/** The reader's code on a real thread, from gate to gate. */
final class ReaderThread implements AutoCloseable {
    private static final String BEGIN = "begin";

    private final SteppedSocket socket;
    private final Reader reader;
    private final boolean isStirred;
    private final KnownSleep sleep;
    private final BiFunction<String, Callable<?>, SteppedThread> starter;
    private @Nullable SteppedThread thread;
    private boolean begun;
    private String passed = BEGIN;
    private @Nullable Position rest;

    /**
     * A reader that the world may wake at any time.
     *
     * @param socket what the reader reads
     * @param reader the reader's code
     */
    ReaderThread(SteppedSocket socket, Reader reader) {
        this(socket, reader, false, KnownSleep.unknown(), SteppedThread::start);
    }

    private ReaderThread(
            SteppedSocket socket,
            Reader reader,
            boolean isStirred,
            KnownSleep sleep,
            BiFunction<String, Callable<?>, SteppedThread> starter) {
        this.socket = socket;
        this.reader = reader;
        this.isStirred = isStirred;
        this.sleep = sleep;
        this.starter = starter;
    }

    /**
     * A reader that nobody wakes without saying so by {@link #stir}: where it waits need not be found out twice.
     *
     * @param sleep knows when it sleeps in the socket
     * @param starter starts its thread, as {@link SteppedThread#start} does
     */
    static ReaderThread stirred(
            SteppedSocket socket,
            Reader reader,
            KnownSleep sleep,
            BiFunction<String, Callable<?>, SteppedThread> starter) {
        return new ReaderThread(socket, reader, true, sleep, starter);
    }

    /** Starts the thread, which waits to begin. A thread that is started later inherits the CPU of who starts it. */
    void prepare() {
        if (thread == null) {
            Gate gate = Gate.ofSteppedThreads();
            thread = starter.apply("reader", () -> {
                gate.reach(BEGIN);
                return reader.read();
            });
            thread.awaitPosition();
        }
    }

    /** Lets the reader begin; it comes to its first call. */
    void begin() {
        if (begun) {
            throw new IllegalStateException("the reader has begun before");
        }
        prepare();
        begun = true;
        goOnFrom(BEGIN);
    }

    boolean hasBegun() {
        return begun;
    }

    /** Lets the thread go on from a gate, until it comes to rest. */
    void goOnFrom(String gate) {
        SteppedThread running = standingAt(gate);
        passed = gate;
        remember(passAndAwait(running));
    }

    void goOnFrom(Place place) {
        goOnFrom(place.name());
    }

    /** Lets the thread go on from a gate again and again, until it comes to another place. */
    void goOnFromUntilElsewhere(String gate) {
        SteppedThread running = standingAt(gate);
        Position here = new Position.AtGate(gate);
        Position position = passAndAwait(running);
        while (position.equals(here)) {
            position = passAndAwait(running); // the reader's code counts its tries
        }
        remember(position);
    }

    private Position passAndAwait(SteppedThread running) {
        running.pass();
        return running.awaitPosition(sleep);
    }

    /** True if this is the last gate that the thread was let go on from. */
    boolean hasPassed(Place place) {
        return passed.equals(place.name());
    }

    /** Says that somebody else acts: a thread that waits may go on. One that stands at a gate does not. */
    void stir() {
        if (rest instanceof Position.Blocked) {
            rest = null;
        }
    }

    /** Where the thread is at rest; null before it has begun. */
    @Nullable
    Position position() {
        return thread == null || !begun ? null : restOf(thread);
    }

    private Position restOf(SteppedThread running) {
        Position known = rest;
        if (known == null) {
            known = running.awaitPosition(sleep);
            remember(known);
        }
        return known;
    }

    private void remember(Position position) {
        rest = isStirred || !(position instanceof Position.Blocked) ? position : null;
    }

    /** The spec's {@code call}. */
    SystemCall call() {
        if (thread == null || !begun) {
            return SystemCall.NOT_BEGUN;
        }
        return restOf(thread) instanceof Position.Ended ? SystemCall.FINISHED : socket.call();
    }

    SteppedSocket socket() {
        return socket;
    }

    /** How the reader ended; null as long as it has not. */
    @Nullable
    Reading reading() {
        Position position = position();
        if (position instanceof Position.Failed failed) {
            throw new IllegalStateException("the reader's code failed", failed.exception());
        }
        return position instanceof Position.Ended ended && ended.result() instanceof Reading reading ? reading : null;
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.close();
        }
    }

    private SteppedThread standingAt(String gate) {
        if (thread == null || !begun) {
            throw new IllegalStateException("the reader has not begun");
        }
        Position position = restOf(thread);
        if (position instanceof Position.Blocked blocked) {
            throw new BlockedException("the reader " + blocked);
        }
        if (!position.equals(new Position.AtGate(gate))) {
            throw new IllegalStateException("the reader should be at " + gate + ", but is at " + position);
        }
        return thread;
    }
}
