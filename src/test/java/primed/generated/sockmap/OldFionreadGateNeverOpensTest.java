package primed.generated.sockmap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import primed.replay.Script;
import primed.sockmap.binding.SockmapBinding;

/**
 * Old fionread gate never opens: the gate waits for ever: redirected data is invisible to FIONREAD.
 *
 * <p>Model: MCSelftest.tla with FlakyUdpGatedOldFionread.cfg. Result of checking it: liveness
 * failure. Violated: EndsProp.
 *
 * <p>Each comment tells one step in words. The statement below it makes the system take that step,
 * and names the variables that change; all others are compared all the same. Written by Primed from
 * a trace, not by hand.
 */
class OldFionreadGateNeverOpensTest {
    @Test
    @DisplayName("old fionread gate never opens")
    void oldFionreadGateNeverOpens() {
        try (Script replay = Script.on(SockmapBinding.reference("FionreadSees = native", "Reader = flaky"))) {
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

            // 7. the backlog worker wakes those who wait for p1 (Sockmap, line 347).
            replay.step("BacklogWake").sets("worker", "\"woken\"");

            // 8. the backlog worker removes that packet from its own queue (Sockmap, line 357).
            replay.step("BacklogRemove").sets(
                    "worker", "\"idle\"",
                    "ingressSkb", "<<>>");

            // From here on nothing happens any more.
            replay.thenNothing();
        }
    }
}
