package primed.generated.sockmap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import primed.replay.Script;
import primed.sockmap.binding.SockmapBinding;

/**
 * Native recv truncates: the wait has run out, poll sees the datagram natively, and a native recv
 * of 2 cuts its other 6 bytes off.
 *
 * <p>Model: MCSelftest.tla with TwoPhaseUdpTruncated.cfg. Result of checking it: safety failure.
 * Violated: NoTruncationInv.
 *
 * <p>Each comment tells one step in words. The statement below it makes the system take that step,
 * and names the variables that change; all others are compared all the same. Written by Primed from
 * a trace, not by hand.
 */
class NativeRecvTruncatesTest {
    @Test
    @DisplayName("native recv truncates")
    void nativeRecvTruncates() {
        try (Script replay = Script.on(SockmapBinding.reference("Compares = FALSE", "Gate = FALSE", "Payload = LongOwnPayload", "Reader = twoPhase", "ReadsAfterSends = FALSE", "WaitMayExpire = TRUE"))) {
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
                    "native", "[p0 |-> <<>>, p1 |-> <<<<0, 1, 2, 3, 4, 5, 6, 7>>>>]",
                    "wire", "{}",
                    "softirq", "<<\"dataReady\", \"none\">>");

            // 3. the reader begins (Sockmap, line 432).
            replay.step("BeginReading").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"FIONREAD\"]");

            // 4. FIONREAD shows too little, time after time, and the reader goes on without
            // (Sockmap, line 450).
            replay.step("FionreadExpires").sets(
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"poll\"]");

            // 5. poll tells the reader that p1 is readable (Sockmap, line 461).
            replay.step("PollReturns").sets(
                    "call", "[flags |-> \"MSG_DONTWAIT\", len |-> 2, op |-> \"recv\"]");

            // 6. recv looks whether the psock has data, to choose where to read (Sockmap, line
            // 520).
            replay.step("UdpPsockHasData").sets("inside", "\"native\"");

            // 7. recv reads the socket's own queue (Sockmap, line 543).
            replay.step("UdpRecvNatively").sets(
                    "native", "[p0 |-> <<>>, p1 |-> <<>>]",
                    "call", "[flags |-> \"0\", len |-> 0, op |-> \"FIONREAD\"]",
                    "inside", "\"user\"",
                    "received", "<<0, 1>>",
                    "lost", "{2, 3, 4, 5, 6, 7}");

            // Here NoTruncationInv is violated.
        }
    }
}
