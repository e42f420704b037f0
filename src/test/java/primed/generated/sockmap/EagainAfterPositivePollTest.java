package primed.generated.sockmap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import primed.replay.Script;
import primed.sockmap.binding.SockmapBinding;

/**
 * Eagain after positive poll: poll sees the datagram in the native queue, the verdict takes it
 * away, and recv comes before it can be read: it is in the softirq's hand or in ingress_skb.
 *
 * <p>Model: MCSelftest.tla with LoopUdpUngatedConcurrent.cfg. Result of checking it: safety
 * failure. Violated: NoEagainInv.
 *
 * <p>Each comment tells one step in words. The statement below it makes the system take that step,
 * and names the variables that change; all others are compared all the same. Written by Primed from
 * a trace, not by hand.
 */
class EagainAfterPositivePollTest {
    @Test
    @DisplayName("eagain after positive poll")
    void eagainAfterPositivePoll() {
        try (Script replay = Script.on(SockmapBinding.reference("Gate = FALSE", "ReadsAfterSends = FALSE"))) {
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

            // 3. the reader begins (Sockmap, line 432).
            replay.step("BeginReading").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"poll\"]");

            // 4. poll tells the reader that p1 is readable (Sockmap, line 461).
            replay.step("PollReturns").sets(
                    "call", "[flags |-> \"MSG_DONTWAIT\", len |-> 11, op |-> \"recv\"]");

            // 5. the softirq of message 1 takes the oldest packet off that queue, for the verdict
            // (Sockmap, line 273).
            replay.step("ReadSkb", "m", "1").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "softirq", "<<\"verdict\", \"none\">>",
                    "inHand", "<<<<0, 1>>, <<>>>>");

            // 6. recv looks whether the psock has data, to choose where to read (Sockmap, line
            // 520).
            replay.step("UdpPsockHasData").sets("inside", "\"native\"");

            // 7. recv reads the socket's own queue (Sockmap, line 543).
            replay.step("UdpRecvNatively").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"return\"]",
                    "outcome", "\"EAGAIN\"",
                    "inside", "\"user\"");

            // Here NoEagainInv is violated.
        }
    }
}
