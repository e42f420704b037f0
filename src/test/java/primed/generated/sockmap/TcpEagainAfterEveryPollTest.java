package primed.generated.sockmap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import primed.replay.Script;
import primed.sockmap.binding.SockmapBinding;

/**
 * Tcp eagain after every poll: the second round stays natively and hides what is in ingress_msg:
 * poll says IN, recv says EAGAIN, for ever.
 *
 * <p>Model: MCSelftest.tla with HardenedTcpRoundsThenPeer.cfg. Result of checking it: liveness
 * failure. Violated: EndsProp.
 *
 * <p>Each comment tells one step in words. The statement below it makes the system take that step,
 * and names the variables that change; all others are compared all the same. Written by Primed from
 * a trace, not by hand.
 */
class TcpEagainAfterEveryPollTest {
    @Test
    @DisplayName("tcp eagain after every poll")
    void tcpEagainAfterEveryPoll() {
        try (Script replay = Script.on(SockmapBinding.reference("From = RoundsThenPeerFrom", "Gate = FALSE", "Payload = RoundsThenPeerPayload", "Program = OneThreadSendsThree", "Reader = hardened", "ReadsAfterSends = FALSE", "Transport = TCP"))) {
            replay.initially(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "inq", "0",
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"none\"]",
                    "outcome", "\"running\"",
                    "wire", "{}",
                    "ingressMsg", "<<>>",
                    "worker", "\"idle\"",
                    "softirq", "<<\"none\", \"none\", \"none\">>",
                    "ingressSkb", "<<>>",
                    "inside", "\"user\"",
                    "received", "<<>>",
                    "lost", "{}",
                    "sent", "<<>>",
                    "woken", "FALSE",
                    "inHand", "<<<<>>, <<>>, <<>>>>");

            // 1. thread 1 sends its next message (Sockmap, line 236).
            replay.step("Send", "t", "1").sets(
                    "wire", "{1}",
                    "sent", "<<1>>");

            // 2. the reader begins (Sockmap, line 432).
            replay.step("BeginReading").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"poll\"]");

            // 3. the softirq queues message 1 on the socket that it was sent to (Sockmap, line
            // 251).
            replay.step("QueueSkb", "m", "1").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<<<0, 1>>>>]",
                    "inq", "2",
                    "wire", "{}",
                    "softirq", "<<\"dataReady\", \"none\", \"none\">>");

            // 4. the softirq of message 1 takes the oldest packet off that queue, for the verdict
            // (Sockmap, line 273).
            replay.step("ReadSkb", "m", "1").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "softirq", "<<\"verdict\", \"none\", \"none\">>",
                    "inHand", "<<<<0, 1>>, <<>>, <<>>>>");

            // 5. the softirq of message 1 runs the verdict program and does what it says (Sockmap,
            // line 299).
            replay.step("ApplyVerdict", "m", "1").sets(
                    "inq", "0",
                    "softirq", "<<\"wake\", \"none\", \"none\">>",
                    "ingressSkb", "<<<<0, 1>>>>",
                    "inHand", "<<<<>>, <<>>, <<>>>>");

            // 6. the softirq of message 1 wakes those who wait for the socket, and is done
            // (Sockmap, line 317).
            replay.step("WakeReceiver", "m", "1").sets(
                    "softirq", "<<\"done\", \"none\", \"none\">>");

            // 7. the backlog worker makes the next redirected packet readable (Sockmap, line 339).
            replay.step("BacklogEnqueue").sets(
                    "ingressMsg", "<<<<0, 1>>>>",
                    "worker", "\"enqueued\"");

            // 8. the backlog worker wakes those who wait for p1 (Sockmap, line 347).
            replay.step("BacklogWake").sets("worker", "\"woken\"");

            // 9. the backlog worker removes that packet from its own queue (Sockmap, line 357).
            replay.step("BacklogRemove").sets(
                    "worker", "\"idle\"",
                    "ingressSkb", "<<>>");

            // 10. thread 1 sends its next message (Sockmap, line 236).
            replay.step("Send", "t", "1").sets(
                    "wire", "{2}",
                    "sent", "<<1, 2>>");

            // 11. poll tells the reader that p1 is readable (Sockmap, line 461).
            replay.step("PollReturns").sets(
                    "call", "[flags |-> \"MSG_DONTWAIT\", len |-> 8, op |-> \"recv\"]");

            // 12. recv, with the socket locked, copies what is readable (Sockmap, line 580).
            replay.step("TcpRecvmsg").sets(
                    "inq", "-2",
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"poll\"]",
                    "ingressMsg", "<<>>",
                    "received", "<<0, 1>>");

            // 13. the softirq queues message 2 on the socket that it was sent to (Sockmap, line
            // 251).
            replay.step("QueueSkb", "m", "2").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<<<2, 3>>>>]",
                    "inq", "0",
                    "wire", "{}",
                    "softirq", "<<\"done\", \"done\", \"none\">>");

            // 14. thread 1 sends its next message (Sockmap, line 236).
            replay.step("Send", "t", "1").sets(
                    "wire", "{3}",
                    "sent", "<<1, 2, 3>>");

            // 15. the softirq queues message 3 on the socket that it was sent to (Sockmap, line
            // 251).
            replay.step("QueueSkb", "m", "3").sets(
                    "native", "[p0 |-> <<<<4, 5, 6>>>>, p1 |-> <<<<2, 3>>>>]",
                    "wire", "{}",
                    "softirq", "<<\"done\", \"done\", \"dataReady\">>");

            // 16. the softirq of message 3 takes the oldest packet off that queue, for the verdict
            // (Sockmap, line 273).
            replay.step("ReadSkb", "m", "3").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<<<2, 3>>>>]",
                    "softirq", "<<\"done\", \"done\", \"verdict\">>",
                    "inHand", "<<<<>>, <<>>, <<4, 5, 6>>>>");

            // 17. the softirq of message 3 runs the verdict program and does what it says (Sockmap,
            // line 299).
            replay.step("ApplyVerdict", "m", "3").sets(
                    "softirq", "<<\"done\", \"done\", \"wake\">>",
                    "ingressSkb", "<<<<4, 5, 6>>>>",
                    "inHand", "<<<<>>, <<>>, <<>>>>");

            // 18. the softirq of message 3 wakes those who wait for the socket, and is done
            // (Sockmap, line 317).
            replay.step("WakeReceiver", "m", "3").sets(
                    "softirq", "<<\"done\", \"done\", \"done\">>");

            // 19. the backlog worker makes the next redirected packet readable (Sockmap, line 339).
            replay.step("BacklogEnqueue").sets(
                    "ingressMsg", "<<<<4, 5, 6>>>>",
                    "worker", "\"enqueued\"");

            // 20. the backlog worker wakes those who wait for p1 (Sockmap, line 347).
            replay.step("BacklogWake").sets("worker", "\"woken\"");

            // 21. the backlog worker removes that packet from its own queue (Sockmap, line 357).
            replay.step("BacklogRemove").sets(
                    "worker", "\"idle\"",
                    "ingressSkb", "<<>>");

            // 22. poll tells the reader that p1 is readable (Sockmap, line 461).
            replay.step("PollReturns").sets(
                    "call", "[flags |-> \"MSG_DONTWAIT\", len |-> 6, op |-> \"recv\"]");

            // 23. recv, with the socket locked, copies what is readable (Sockmap, line 580).
            replay.step("TcpRecvmsg").sets("call", "[flags |-> \"0\", len |-> 0, op |-> \"poll\"]");

            // Now it is as after step 21 again, and so it goes on for ever.
            replay.thenAgainFrom(21);
        }
    }
}
