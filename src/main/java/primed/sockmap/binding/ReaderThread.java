package primed.sockmap.binding;

import org.jspecify.annotations.Nullable;
import primed.replay.BlockedException;
import primed.replay.Gate;
import primed.replay.Position;
import primed.replay.SteppedThread;
import primed.sockmap.reader.Reader;
import primed.sockmap.reader.Reading;
import primed.sockmap.reference.Checkpoint.Place;
import primed.sockmap.reference.InMemorySockmap;
import primed.sockmap.reference.WaitQueue;

/** The reader's code on a real thread, from gate to gate, and where in the kernel it is. */
final class ReaderThread implements AutoCloseable {
    private final InMemorySockmap sockmap;
    private final SteppedSocket socket;
    private final Reader reader;
    private @Nullable SteppedThread thread;

    ReaderThread(InMemorySockmap sockmap, SelftestModel model) {
        this.sockmap = sockmap;
        this.socket = new SteppedSocket(sockmap.p1(), Gate.ofSteppedThreads());
        this.reader = Readers.of(model, socket);
    }

    /** Starts the thread; it comes to its first call. */
    void begin() {
        if (thread != null) {
            throw new IllegalStateException("the reader has begun before");
        }
        thread = SteppedThread.start("reader", reader::read);
        thread.awaitPosition();
    }

    boolean hasBegun() {
        return thread != null;
    }

    /** Lets the thread go on from a gate, until it comes to rest. */
    void goOnFrom(String gate) {
        SteppedThread running = standingAt(gate);
        running.passAndAwait();
    }

    void goOnFrom(Place place) {
        goOnFrom(place.name());
    }

    /** Lets the thread go on from a gate again and again, until it comes to another place. */
    void goOnFromUntilElsewhere(String gate) {
        SteppedThread running = standingAt(gate);
        Position here = new Position.AtGate(gate);
        while (running.passAndAwait().equals(here)) {
            // the reader's code counts its tries
        }
    }

    /** Where the thread is at rest; null before it has begun. */
    @Nullable
    Position position() {
        return thread == null ? null : thread.awaitPosition();
    }

    /** The spec's {@code call}. */
    SystemCall call() {
        if (thread == null) {
            return SystemCall.NOT_BEGUN;
        }
        return thread.awaitPosition() instanceof Position.Ended ? SystemCall.FINISHED : socket.call();
    }

    /** The spec's {@code inside}. */
    String inside() {
        Position position = position();
        if (position instanceof Position.AtGate gate
                && !gate.point().equals(socket.call().op())) {
            return inside(Place.valueOf(gate.point()));
        }
        if (position instanceof Position.Blocked) {
            return sleepsInRecv() ? (sleepsFor(WaitQueue.Reason.NATIVE) ? "nativeWait" : "psockWait") : "user";
        }
        return "user";
    }

    private String inside(Place place) {
        return switch (place) {
            case SK_MSG_RECVMSG -> "psock";
            case UDP_RECVMSG -> "native";
            case WOKEN_FOR_NATIVE -> "nativeWait";
            case WOKEN_FOR_PSOCK -> "psockWait";
            case TCP_RELEASED -> "released";
            case TCP_RELOCK -> "relock";
        };
    }

    /** The spec's {@code woken}. */
    boolean isWoken() {
        position();
        return sockmap.waitQueue().waiters().stream()
                .anyMatch(waiter -> waiter.reason() != WaitQueue.Reason.POLL && waiter.isWoken());
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
        if (thread == null) {
            throw new IllegalStateException("the reader has not begun");
        }
        Position position = thread.awaitPosition();
        if (position instanceof Position.Blocked blocked) {
            throw new BlockedException("the reader " + blocked);
        }
        if (!position.equals(new Position.AtGate(gate))) {
            throw new IllegalStateException("the reader should be at " + gate + ", but is at " + position);
        }
        return thread;
    }

    private boolean sleepsInRecv() {
        return sleepsFor(WaitQueue.Reason.NATIVE) || sleepsFor(WaitQueue.Reason.PSOCK);
    }

    private boolean sleepsFor(WaitQueue.Reason reason) {
        return sockmap.waitQueue().waiters().stream().anyMatch(waiter -> waiter.reason() == reason);
    }
}
