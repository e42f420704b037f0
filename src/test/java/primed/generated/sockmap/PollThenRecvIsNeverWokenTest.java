package primed.generated.sockmap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import primed.replay.Script;
import primed.sockmap.binding.SockmapBinding;

/**
 * Poll then recv is never woken: poll sees the datagram in the native queue, the verdict takes it
 * away, and the recv that follows waits for native data; the psock data that comes then does not
 * end that wait.
 *
 * <p>Model: MCSelftest.tla with PollBlockingUdpUngatedConcurrent.cfg. Result of checking it:
 * liveness failure. Violated: EndsProp.
 *
 * <p>Each comment tells one step in words. The statement below it makes the system take that step,
 * and names the variables that change; all others are compared all the same. Written by Primed from
 * a trace, not by hand.
 */
class PollThenRecvIsNeverWokenTest {
    @Test
    @DisplayName("poll then recv is never woken")
    void pollThenRecvIsNeverWoken() {
        try (Script replay = Script.on(SockmapBinding.reference("Gate = FALSE", "Reader = pollBlocking", "ReadsAfterSends = FALSE"))) {
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

            // 1. the reader begins (Sockmap, line 432).
            replay.step("BeginReading").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"poll\"]");

            // 2. thread 1 sends its next message (Sockmap, line 236).
            replay.step("Send", "t", "1").sets(
                    "wire", "{1}",
                    "sent", "<<1>>");

            // 3. the softirq queues message 1 on the socket that it was sent to (Sockmap, line
            // 251).
            replay.step("QueueSkb", "m", "1").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<<<0, 1>>>>]",
                    "wire", "{}",
                    "softirq", "<<\"dataReady\", \"none\">>");

            // 4. poll tells the reader that p1 is readable (Sockmap, line 461).
            replay.step("PollReturns").sets(
                    "call", "[flags |-> \"0\", len |-> 11, op |-> \"recv\"]");

            // 5. the softirq of message 1 takes the oldest packet off that queue, for the verdict
            // (Sockmap, line 273).
            replay.step("ReadSkb", "m", "1").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "softirq", "<<\"verdict\", \"none\">>",
                    "inHand", "<<<<0, 1>>, <<>>>>");

            // 6. recv looks whether the psock has data, to choose where to read (Sockmap, line
            // 520).
            replay.step("UdpPsockHasData").sets("inside", "\"native\"");

            // 7. the softirq of message 1 runs the verdict program and does what it says (Sockmap,
            // line 299).
            replay.step("ApplyVerdict", "m", "1").sets(
                    "softirq", "<<\"wake\", \"none\">>",
                    "ingressSkb", "<<<<0, 1>>>>",
                    "inHand", "<<<<>>, <<>>>>");

            // 8. the backlog worker makes the next redirected packet readable (Sockmap, line 339).
            replay.step("BacklogEnqueue").sets(
                    "ingressMsg", "<<<<0, 1>>>>",
                    "worker", "\"enqueued\"");

            // 9. the backlog worker wakes those who wait for p1 (Sockmap, line 347).
            replay.step("BacklogWake").sets("worker", "\"woken\"");

            // 10. the backlog worker removes that packet from its own queue (Sockmap, line 357).
            replay.step("BacklogRemove").sets(
                    "worker", "\"idle\"",
                    "ingressSkb", "<<>>");

            // 11. the softirq of message 1 wakes those who wait for the socket, and is done
            // (Sockmap, line 317).
            replay.step("WakeReceiver", "m", "1").sets("softirq", "<<\"done\", \"none\">>");

            // 12. thread 1 sends its next message (Sockmap, line 236).
            replay.step("Send", "t", "1").sets(
                    "wire", "{2}",
                    "sent", "<<1, 2>>");

            // 13. the softirq queues message 2 on the socket that it was sent to (Sockmap, line
            // 251).
            replay.step("QueueSkb", "m", "2").sets(
                    "native", "[p0 |-> <<<<2, 3, 4, 5, 6, 7, 8, 9>>>>, p1 |-> <<>>]",
                    "wire", "{}",
                    "softirq", "<<\"done\", \"dataReady\">>");

            // 14. the softirq of message 2 takes the oldest packet off that queue, for the verdict
            // (Sockmap, line 273).
            replay.step("ReadSkb", "m", "2").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "softirq", "<<\"done\", \"verdict\">>",
                    "inHand", "<<<<>>, <<2, 3, 4, 5, 6, 7, 8, 9>>>>");

            // 15. the softirq of message 2 runs the verdict program and does what it says (Sockmap,
            // line 299).
            replay.step("ApplyVerdict", "m", "2").sets(
                    "softirq", "<<\"done\", \"wake\">>",
                    "ingressSkb", "<<<<2, 3, 4, 5, 6, 7, 8, 9>>>>",
                    "inHand", "<<<<>>, <<>>>>");

            // 16. the backlog worker makes the next redirected packet readable (Sockmap, line 339).
            replay.step("BacklogEnqueue").sets(
                    "ingressMsg", "<<<<0, 1>>, <<2, 3, 4, 5, 6, 7, 8, 9>>>>",
                    "worker", "\"enqueued\"");

            // 17. the softirq of message 2 wakes those who wait for the socket, and is done
            // (Sockmap, line 317).
            replay.step("WakeReceiver", "m", "2").sets("softirq", "<<\"done\", \"done\">>");

            // 18. the backlog worker wakes those who wait for p1 (Sockmap, line 347).
            replay.step("BacklogWake").sets("worker", "\"woken\"");

            // 19. the backlog worker removes that packet from its own queue (Sockmap, line 357).
            replay.step("BacklogRemove").sets(
                    "worker", "\"idle\"",
                    "ingressSkb", "<<>>");

            // 20. recv reads the socket's own queue (Sockmap, line 543).
            replay.step("UdpRecvNatively").sets("inside", "\"nativeWait\"");

            // From here on nothing happens any more.
            replay.thenNothing();
        }
    }
}
