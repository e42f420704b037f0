package primed.sockmap.binding;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import primed.replay.Position;
import primed.sockmap.reference.Checkpoint.Place;
import primed.sockmap.reference.InMemorySockmap;
import primed.sockmap.reference.WaitQueue;

/** Where a reader is inside the reference implementation's kernel. */
final class ReaderPlace {
    /** No place of the spec: a reader goes on from its sleep that nobody has woken. */
    private static final String AWAKE = "awake";

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
        return position instanceof Position.Blocked ? whereItWaits() : "user";
    }

    /** In the wait queue for data; or, still or again outside the socket lock, for that. */
    private String whereItWaits() {
        if (sleepsFor(WaitQueue.Reason.NATIVE)) {
            return "nativeWait";
        }
        if (sleepsFor(WaitQueue.Reason.PSOCK)) {
            return reader.hasPassed(Place.TCP_RELOCK) ? "relock" : "psockWait";
        }
        return "user";
    }

    private String inside(Place place) {
        return switch (place) {
            case SK_MSG_RECVMSG -> "psock";
            case UDP_RECVMSG -> "native";
            case WOKEN_FOR_NATIVE -> isWoken() ? "nativeWait" : AWAKE;
            case WOKEN_FOR_PSOCK -> isWoken() ? "psockWait" : AWAKE;
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

    /** Whether it sleeps for data and nobody has woken it: whatever others do besides, it sleeps on. */
    boolean isAsleep() {
        return !reader.hasPassed(Place.TCP_RELOCK)
                && sockmap.waitQueue().waiters().stream().anyMatch(waiter -> !waiter.isWoken());
    }

    /**
     * Where a reader's thread sleeps that is parked: in the wait queue, if it is parked on the latch that is its bell
     * there, and nobody has rung it. Who asks is the only one who rings it.
     */
    static Optional<Position.Blocked> sleep(WaitQueue queue, Object blocker) {
        boolean isOnBell = CountDownLatch.class.equals(blocker.getClass().getEnclosingClass());
        return isOnBell && queue.waiters().stream().anyMatch(waiter -> !waiter.isWoken())
                ? Optional.of(new Position.Blocked("its wake-up", "the wait queue of p1"))
                : Optional.empty();
    }

    private boolean sleepsFor(WaitQueue.Reason reason) {
        return sockmap.waitQueue().waiters().stream().anyMatch(waiter -> waiter.reason() == reason);
    }
}
