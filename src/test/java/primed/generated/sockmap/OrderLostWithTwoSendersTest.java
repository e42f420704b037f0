package primed.generated.sockmap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import primed.replay.Script;
import primed.sockmap.binding.SockmapBinding;

/**
 * Order lost with two senders: c0's send comes first.
 *
 * <p>Model: MCSelftest.tla with LoopUdpTwoSendersOrder.cfg. Result of checking it: safety failure.
 * Violated: InOrderInv.
 *
 * <p>Each comment tells one step in words. The statement below it makes the system take that step,
 * and names the variables that change; all others are compared all the same. Written by Primed from
 * a trace, not by hand.
 */
class OrderLostWithTwoSendersTest {
    @Test
    @DisplayName("order lost with two senders")
    void orderLostWithTwoSenders() {
        try (Script replay = Script.on(SockmapBinding.reference("Gate = FALSE", "Program = TwoThreads", "ReadsAfterSends = FALSE"))) {
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

            // 1. thread 2 sends its next message (Sockmap, line 236).
            replay.step("Send", "t", "2").sets(
                    "wire", "{2}",
                    "sent", "<<2>>");

            // 2. the softirq queues message 2 on the socket that it was sent to (Sockmap, line
            // 251).
            replay.step("QueueSkb", "m", "2").sets(
                    "native", "[p0 |-> <<<<2, 3, 4, 5, 6, 7, 8, 9>>>>, p1 |-> <<>>]",
                    "wire", "{}",
                    "softirq", "<<\"none\", \"dataReady\">>");

            // 3. the softirq of message 2 takes the oldest packet off that queue, for the verdict
            // (Sockmap, line 273).
            replay.step("ReadSkb", "m", "2").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "softirq", "<<\"none\", \"verdict\">>",
                    "inHand", "<<<<>>, <<2, 3, 4, 5, 6, 7, 8, 9>>>>");

            // 4. the softirq of message 2 runs the verdict program and does what it says (Sockmap,
            // line 299).
            replay.step("ApplyVerdict", "m", "2").sets(
                    "softirq", "<<\"none\", \"wake\">>",
                    "ingressSkb", "<<<<2, 3, 4, 5, 6, 7, 8, 9>>>>",
                    "inHand", "<<<<>>, <<>>>>");

            // 5. the backlog worker makes the next redirected packet readable (Sockmap, line 339).
            replay.step("BacklogEnqueue").sets(
                    "ingressMsg", "<<<<2, 3, 4, 5, 6, 7, 8, 9>>>>",
                    "worker", "\"enqueued\"");

            // 6. the reader begins (Sockmap, line 432).
            replay.step("BeginReading").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"poll\"]");

            // 7. poll tells the reader that p1 is readable (Sockmap, line 461).
            replay.step("PollReturns").sets(
                    "call", "[flags |-> \"MSG_DONTWAIT\", len |-> 11, op |-> \"recv\"]");

            // 8. recv looks whether the psock has data, to choose where to read (Sockmap, line
            // 520).
            replay.step("UdpPsockHasData").sets("inside", "\"psock\"");

            // 9. recv copies what is readable in the psock (Sockmap, line 530).
            replay.step("UdpRecvFromPsock").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"poll\"]",
                    "ingressMsg", "<<>>",
                    "inside", "\"user\"",
                    "received", "<<2, 3, 4, 5, 6, 7, 8, 9>>");

            // Here InOrderInv is violated.
        }
    }
}
