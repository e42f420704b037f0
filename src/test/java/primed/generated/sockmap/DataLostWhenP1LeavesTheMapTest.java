package primed.generated.sockmap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import primed.replay.Script;
import primed.sockmap.binding.SockmapBinding;

/**
 * Data lost when p1 leaves the map: what waits in ingress_skb and in ingress_msg goes with the
 * psock.
 *
 * <p>Model: MCSelftest.tla with HardenedUdpGatedLeavesMap.cfg. Result of checking it: liveness
 * failure. Violated: EndsProp.
 *
 * <p>Each comment tells one step in words. The statement below it makes the system take that step,
 * and names the variables that change; all others are compared all the same. Written by Primed from
 * a trace, not by hand.
 */
class DataLostWhenP1LeavesTheMapTest {
    @Test
    @DisplayName("data lost when p1 leaves the map")
    void dataLostWhenP1LeavesTheMap() {
        try (Script replay = Script.on(SockmapBinding.reference("Others = LeaveMap", "Reader = hardened"))) {
            replay.initially(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "inq", "0",
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"none\"]",
                    "outcome", "\"running\"",
                    "wire", "{}",
                    "ingressMsg", "<<>>",
                    "worker", "\"idle\"",
                    "softirq", "<<\"none\", \"none\">>",
                    "ingressSkb", "<<>>",
                    "inside", "\"user\"",
                    "received", "<<>>",
                    "lost", "{}",
                    "sent", "<<>>",
                    "woken", "FALSE",
                    "inHand", "<<<<>>, <<>>>>");

            // 1. thread 1 sends its next message (Sockmap, line 236).
            replay.step("Send", "t", "1").sets(
                    "wire", "{1}",
                    "sent", "<<1>>");

            // 2. the softirq queues message 1 on the socket that it was sent to (Sockmap, line
            // 251).
            replay.step("QueueSkb", "m", "1").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<<<0, 1>>>>]",
                    "wire", "{}",
                    "softirq", "<<\"dataReady\", \"none\">>");

            // 3. the softirq of message 1 takes the oldest packet off that queue, for the verdict
            // (Sockmap, line 273).
            replay.step("ReadSkb", "m", "1").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "softirq", "<<\"verdict\", \"none\">>",
                    "inHand", "<<<<0, 1>>, <<>>>>");

            // 4. the softirq of message 1 runs the verdict program and does what it says (Sockmap,
            // line 299).
            replay.step("ApplyVerdict", "m", "1").sets(
                    "softirq", "<<\"wake\", \"none\">>",
                    "ingressSkb", "<<<<0, 1>>>>",
                    "inHand", "<<<<>>, <<>>>>");

            // 5. the softirq of message 1 wakes those who wait for the socket, and is done
            // (Sockmap, line 317).
            replay.step("WakeReceiver", "m", "1").sets("softirq", "<<\"done\", \"none\">>");

            // 6. the backlog worker makes the next redirected packet readable (Sockmap, line 339).
            replay.step("BacklogEnqueue").sets(
                    "ingressMsg", "<<<<0, 1>>>>",
                    "worker", "\"enqueued\"");

            // 7. thread 1 sends its next message (Sockmap, line 236).
            replay.step("Send", "t", "1").sets(
                    "wire", "{2}",
                    "sent", "<<1, 2>>");

            // 8. the softirq queues message 2 on the socket that it was sent to (Sockmap, line
            // 251).
            replay.step("QueueSkb", "m", "2").sets(
                    "native", "[p0 |-> <<<<2, 3, 4, 5, 6, 7, 8, 9>>>>, p1 |-> <<>>]",
                    "wire", "{}",
                    "softirq", "<<\"done\", \"dataReady\">>");

            // 9. the softirq of message 2 takes the oldest packet off that queue, for the verdict
            // (Sockmap, line 273).
            replay.step("ReadSkb", "m", "2").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "softirq", "<<\"done\", \"verdict\">>",
                    "inHand", "<<<<>>, <<2, 3, 4, 5, 6, 7, 8, 9>>>>");

            // 10. the softirq of message 2 runs the verdict program and does what it says (Sockmap,
            // line 299).
            replay.step("ApplyVerdict", "m", "2").sets(
                    "softirq", "<<\"done\", \"wake\">>",
                    "ingressSkb", "<<<<0, 1>>, <<2, 3, 4, 5, 6, 7, 8, 9>>>>",
                    "inHand", "<<<<>>, <<>>>>");

            // 11. the softirq of message 2 wakes those who wait for the socket, and is done
            // (Sockmap, line 317).
            replay.step("WakeReceiver", "m", "2").sets("softirq", "<<\"done\", \"done\">>");

            // 12. p1 is taken out of the map (LeavingMap, line 28).
            replay.step("LeaveMap").sets(
                    "ingressMsg", "<<>>",
                    "worker", "\"idle\"",
                    "ingressSkb", "<<>>",
                    "lost", "{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}");

            // 13. the reader begins (Sockmap, line 432).
            replay.step("BeginReading").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"poll\"]");

            // From here on nothing happens any more.
            replay.thenNothing();
        }
    }
}
