package primed.sockmap.binding;

import primed.replay.Position;
import primed.sockmap.reference.Checkpoint.Place;
import primed.sockmap.reference.InMemorySockmap;
import primed.sockmap.reference.WaitQueue;

/** Where a reader is inside the reference implementation's kernel. */
final class ReaderPlace {
    private final InMemorySockmap sockmap;
    private final ReaderThread reader;

    ReaderPlace(InMemorySockmap sockmap, ReaderThread reader) {
        this.sockmap = sockmap;
        this.reader = reader;
    }

    /** The spec's {@code inside}. */
    String inside() {
        Position position = reader.position();
        if (position instanceof Position.AtGate gate
                && !gate.point().equals(reader.socket().call().op())) {
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
        reader.position();
        return sockmap.waitQueue().waiters().stream()
                .anyMatch(waiter -> waiter.reason() != WaitQueue.Reason.POLL && waiter.isWoken());
    }

    private boolean sleepsInRecv() {
        return sleepsFor(WaitQueue.Reason.NATIVE) || sleepsFor(WaitQueue.Reason.PSOCK);
    }

    private boolean sleepsFor(WaitQueue.Reason reason) {
        return sockmap.waitQueue().waiters().stream().anyMatch(waiter -> waiter.reason() == reason);
    }
}
