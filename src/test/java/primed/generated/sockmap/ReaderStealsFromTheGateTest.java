package primed.generated.sockmap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import primed.replay.Script;
import primed.sockmap.binding.SockmapBinding;

/**
 * Reader steals from the gate: the reader, on a thread of its own, takes the first message
 * natively; FIONREAD never shows it and the gate never opens.
 *
 * <p>Model: MCSelftest.tla with BlockingUdpGatedConcurrent.cfg. Result of checking it: liveness
 * failure. Violated: EndsProp.
 *
 * <p>Each comment tells one step in words. The statement below it makes the system take that step,
 * and names the variables that change; all others are compared all the same. Written by Primed from
 * a trace, not by hand.
 */
class ReaderStealsFromTheGateTest {
    @Test
    @DisplayName("reader steals from the gate")
    void readerStealsFromTheGate() {
        try (Script replay = Script.on(SockmapBinding.reference("Reader = blocking", "ReadsAfterSends = FALSE"))) {
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
                    "call", "[flags |-> \"0\", len |-> 11, op |-> \"recv\"]");

            // 4. recv looks whether the psock has data, to choose where to read (Sockmap, line
            // 520).
            replay.step("UdpPsockHasData").sets("inside", "\"native\"");

            // 5. recv reads the socket's own queue (Sockmap, line 543).
            replay.step("UdpRecvNatively").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "call", "[flags |-> \"0\", len |-> 9, op |-> \"recv\"]",
                    "inside", "\"user\"",
                    "received", "<<0, 1>>");

            // 6. recv looks whether the psock has data, to choose where to read (Sockmap, line
            // 520).
            replay.step("UdpPsockHasData").sets("inside", "\"native\"");

            // 7. the softirq of message 1 takes the oldest packet off that queue, for the verdict
            // (Sockmap, line 273).
            replay.step("ReadSkb", "m", "1").sets("softirq", "<<\"done\", \"none\">>");

            // 8. recv reads the socket's own queue (Sockmap, line 543).
            replay.step("UdpRecvNatively").sets("inside", "\"nativeWait\"");

            // From here on nothing happens any more.
            replay.thenNothing();
        }
    }
}
