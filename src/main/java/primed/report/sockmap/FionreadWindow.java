package primed.report.sockmap;

import java.util.List;
import java.util.Map;
import primed.trace.State;

/**
 * What FIONREAD shows (udp_bpf_ioctl, tcp_bpf_ioctl; before 929e30f93125 udp_ioctl, tcp_ioctl): UDP the first message,
 * TCP all of them.
 *
 * @param tcp whether the transport is TCP
 * @param seesPsock whether it looks at {@code ingress_msg}, not at the native queue
 */
record FionreadWindow(boolean tcp, boolean seesPsock) {

    /** As a model's constants have it; the selftest's own where they say nothing. */
    static FionreadWindow of(Map<String, String> constants) {
        return new FionreadWindow(
                constants.getOrDefault("Transport", "").contains("TCP"),
                !constants.getOrDefault("FionreadSees", "").contains("native"));
    }

    int shows(State state) {
        if (tcp && !seesPsock) {
            return Bytes.number(state.value("inq"));
        }
        List<String> queue = seesPsock ? Bytes.queue(state, "ingressMsg") : Bytes.nativeQueue(state, "p1");
        return queue.stream()
                .limit(tcp ? Long.MAX_VALUE : 1)
                .mapToInt(String::length)
                .sum();
    }
}
