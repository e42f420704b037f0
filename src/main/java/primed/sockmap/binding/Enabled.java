package primed.sockmap.binding;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import primed.replay.Parameters;
import primed.replay.Position;
import primed.sockmap.Transport;
import primed.sockmap.reference.BacklogWorker;
import primed.sockmap.reference.Checkpoint.Place;
import primed.sockmap.reference.Softirq;
import primed.trace.Action;

/** Which actions a running selftest can take now, with a reader that polls. */
final class Enabled {
    private final SelftestSystem system;

    Enabled(SelftestSystem system) {
        this.system = system;
    }

    /** Whether the environment can take this action. */
    boolean isEnabled(Action action) {
        Parameters parameters = new Parameters(action);
        BacklogWorker.Place worker = system.sockmap().worker().place();
        return switch (action.name()) {
            case "Send" -> system.canSend(parameters.integer("t"));
            case "QueueSkb" -> isAt(parameters, Softirq.Place.NONE) && !system.waitsForLock(parameters.integer("m"));
            case "ReadSkb" -> isAt(parameters, Softirq.Place.DATA_READY);
            case "ApplyVerdict" -> isAt(parameters, Softirq.Place.VERDICT);
            case "WakeReceiver" -> isAt(parameters, Softirq.Place.WAKE);
            case "BacklogEnqueue" ->
                worker == BacklogWorker.Place.IDLE
                        && !system.sockmap().ingressSkb().isEmpty();
            case "BacklogWake" -> worker == BacklogWorker.Place.ENQUEUED;
            case "BacklogRemove" -> worker == BacklogWorker.Place.WOKEN;
            case "RecvOnP0" ->
                system.model().transport() == Transport.UDP
                        && !system.sockmap().nativeQueueOfP0().isEmpty();
            case "LeaveMap" -> system.model().transport() == Transport.UDP && system.mayLeaveMap();
            default -> throw new IllegalArgumentException("not an action of the environment: " + action);
        };
    }

    /** The reader's next action, if it can take one. */
    Optional<Action> ofReader() {
        if (!system.reader().hasBegun()) {
            return system.mayBeginReading() ? named("BeginReading") : Optional.empty();
        }
        if (system.reader().position() instanceof Position.AtGate gate) {
            return ofReaderAt(gate.point());
        }
        return Optional.empty();
    }

    private Optional<Action> ofReaderAt(String point) {
        if (point.equals("FIONREAD")) {
            return Optional.empty(); // only the reader's code knows how much is enough
        }
        if (point.equals("poll")) {
            return system.sockmap().p1().poll(Duration.ZERO) ? named("PollReturns") : Optional.empty();
        }
        if (point.equals("recv")) {
            return system.model().transport() == Transport.UDP ? named("UdpPsockHasData") : tcpRecvmsg();
        }
        if (point.equals(Place.SK_MSG_RECVMSG.name())) {
            return named("UdpRecvFromPsock");
        }
        if (point.equals(Place.UDP_RECVMSG.name())) {
            return named("UdpRecvNatively");
        }
        throw new IllegalStateException("a reader that polls does not come to " + point);
    }

    /** While a softirq holds p1's lock recv would only wait for it. */
    private Optional<Action> tcpRecvmsg() {
        return system.holdsLockOfP1() ? Optional.empty() : named("TcpRecvmsg");
    }

    private boolean isAt(Parameters parameters, Softirq.Place place) {
        int message = parameters.integer("m");
        return system.isSent(message) && system.softirq(message).place() == place;
    }

    private static Optional<Action> named(String name) {
        return Optional.of(new Action(name, Map.of(), null));
    }
}
