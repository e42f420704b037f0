package primed.generated.sockmap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import primed.replay.Script;
import primed.sockmap.binding.SockmapBinding;

/**
 * Tcp woken too early eagain: the softirq wakes the sleeper before the redirected data can be read,
 * and it waits only once.
 *
 * <p>Model: MCSelftest.tla with BlockingTcpUngatedConcurrent.cfg. Result of checking it: safety
 * failure. Violated: NoEagainInv.
 *
 * <p>Each comment tells one step in words. The statement below it makes the system take that step,
 * and names the variables that change; all others are compared all the same. Written by Primed from
 * a trace, not by hand.
 */
class TcpWokenTooEarlyEagainTest {
    @Test
    @DisplayName("tcp woken too early eagain")
    void tcpWokenTooEarlyEagain() {
        try (Script replay = Script.on(SockmapBinding.reference("Gate = FALSE", "Reader = blocking", "ReadsAfterSends = FALSE", "Transport = TCP"))) {
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

            // 2. the reader begins (Sockmap, line 432).
            replay.step("BeginReading").sets(
                    "call", "[flags |-> \"0\", len |-> 11, op |-> \"recv\"]");

            // 3. recv, with the socket locked, copies what is readable (Sockmap, line 580).
            replay.step("TcpRecvmsg").sets("inside", "\"released\"");

            // 4. the softirq queues message 1 on the socket that it was sent to (Sockmap, line
            // 251).
            replay.step("QueueSkb", "m", "1").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<<<0, 1>>>>]",
                    "inq", "2",
                    "wire", "{}",
                    "softirq", "<<\"dataReady\", \"none\">>");

            // 5. the softirq of message 1 takes the oldest packet off that queue, for the verdict
            // (Sockmap, line 273).
            replay.step("ReadSkb", "m", "1").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "softirq", "<<\"verdict\", \"none\">>",
                    "inHand", "<<<<0, 1>>, <<>>>>");

            // 6. the softirq of message 1 runs the verdict program and does what it says (Sockmap,
            // line 299).
            replay.step("ApplyVerdict", "m", "1").sets(
                    "inq", "0",
                    "softirq", "<<\"wake\", \"none\">>",
                    "ingressSkb", "<<<<0, 1>>>>",
                    "inHand", "<<<<>>, <<>>>>");

            // 7. the softirq of message 1 wakes those who wait for the socket, and is done
            // (Sockmap, line 317).
            replay.step("WakeReceiver", "m", "1").sets(
                    "softirq", "<<\"done\", \"none\">>",
                    "woken", "TRUE");

            // 8. recv has unlocked the socket and looks whether it must sleep (Sockmap, line 594).
            replay.step("TcpWaitForData").sets("inside", "\"psockWait\"");

            // 9. recv locks the socket again and copies what is readable (Sockmap, line 602).
            replay.step("TcpWake").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"return\"]",
                    "outcome", "\"EAGAIN\"",
                    "inside", "\"user\"",
                    "woken", "FALSE");

            // Here NoEagainInv is violated.
        }
    }
}
