package primed.sockmap;

import java.util.Set;
import primed.trace.Action;
import primed.trace.State;
import primed.value.Value;

/** Which actions of the spec the selftest on the reference can refuse. */
final class Refusable {
    /**
     * A reader that stands before such a call cannot refuse to make it: it would wait inside. And when to begin is the
     * program's business, which is not under test. The reader that spins in recv, as it does while only ingress_skb
     * holds data, goes on spinning when it is let go.
     */
    private static final Set<String> WAITING = Set.of(
            "PollReturns",
            "FionreadReturns",
            "FionreadExpires",
            "TcpRecvmsg",
            "TcpWaitForData",
            "TcpWake",
            "BeginReading");

    private Refusable() {}

    static boolean canBeTried(Action action, State state) {
        boolean spins = action.name().equals("UdpRecvFromPsock")
                && state.value("inside").equals(Value.of("psock"));
        return !spins && !WAITING.contains(action.name());
    }
}
