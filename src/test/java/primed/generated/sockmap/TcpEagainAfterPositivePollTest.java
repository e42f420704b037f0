package primed.generated.sockmap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import primed.replay.Script;
import primed.sockmap.binding.SockmapBinding;

/**
 * Tcp eagain after positive poll: poll sees rcv_nxt - copied_seq &gt; 0, the redirect to self
 * counts it as read, recv finds nothing yet.
 *
 * <p>Model: MCSelftest.tla with LoopTcpUngatedConcurrent.cfg. Result of checking it: safety
 * failure. Violated: NoEagainInv.
 *
 * <p>Each comment tells one step in words. The statement below it makes the system take that step,
 * and names the variables that change; all others are compared all the same. Written by Primed from
 * a trace, not by hand.
 */
class TcpEagainAfterPositivePollTest {
    @Test
    @DisplayName("tcp eagain after positive poll")
    void tcpEagainAfterPositivePoll() {
        try (Script replay = Script.on(SockmapBinding.reference("Gate = FALSE", "ReadsAfterSends = FALSE", "Transport = TCP"))) {
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
                    "inq", "2",
                    "wire", "{}",
                    "softirq", "<<\"dataReady\", \"none\">>");

            // 3. the softirq of message 1 takes the oldest packet off that queue, for the verdict
            // (Sockmap, line 273).
            replay.step("ReadSkb", "m", "1").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "softirq", "<<\"verdict\", \"none\">>",
                    "inHand", "<<<<0, 1>>, <<>>>>");

            // 4. the reader begins (Sockmap, line 432).
            replay.step("BeginReading").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"poll\"]");

            // 5. poll tells the reader that p1 is readable (Sockmap, line 461).
            replay.step("PollReturns").sets(
                    "call", "[flags |-> \"MSG_DONTWAIT\", len |-> 11, op |-> \"recv\"]");

            // 6. the softirq of message 1 runs the verdict program and does what it says (Sockmap,
            // line 299).
            replay.step("ApplyVerdict", "m", "1").sets(
                    "inq", "0",
                    "softirq", "<<\"wake\", \"none\">>",
                    "ingressSkb", "<<<<0, 1>>>>",
                    "inHand", "<<<<>>, <<>>>>");

            // 7. the softirq of message 1 wakes those who wait for the socket, and is done
            // (Sockmap, line 317).
            replay.step("WakeReceiver", "m", "1").sets("softirq", "<<\"done\", \"none\">>");

            // 8. recv, with the socket locked, copies what is readable (Sockmap, line 580).
            replay.step("TcpRecvmsg").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"return\"]",
                    "outcome", "\"EAGAIN\"");

            // Here NoEagainInv is violated.
        }
    }
}
