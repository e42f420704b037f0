package primed.sockmap.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import primed.replay.Binding;
import primed.replay.Position;
import primed.replay.RefusedException;
import primed.sockmap.reference.Softirq;
import primed.trace.Action;
import primed.value.Value;

/** TCP's socket lock under a schedule that no kernel could follow: it is told, and nobody waits for ever. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SocketLockTest {

    @Test
    void aSecondSoftirqOnTheSameSocketIsHeldOff() throws Exception {
        SelftestSystem system = new SelftestSystem(SelftestModel.of(
                "Transport = TCP",
                "Gate = FALSE",
                "Delivery = deferred",
                "Payload = TwoRoundsPayload",
                "From = TwoRoundsFrom"));
        try (Binding binding = SockmapBinding.bind(system)) {
            binding.perform(action("Send", "t", 1));
            binding.perform(action("Send", "t", 1));
            binding.perform(action("QueueSkb", "m", 1));

            assertThat(new Enabled(system).isEnabled(action("QueueSkb", "m", 2)))
                    .isFalse();
            assertThatThrownBy(() -> binding.perform(action("QueueSkb", "m", 2)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("the softirq of message 2 waits for the lock of the socket that another works on");
        }
    }

    /** The other socket has a lock of its own. */
    @Test
    void softirqsOnTwoSocketsDoNotWaitForEachOther() throws Exception {
        SelftestSystem system =
                new SelftestSystem(SelftestModel.of("Transport = TCP", "Gate = FALSE", "Delivery = deferred"));
        try (Binding binding = SockmapBinding.bind(system)) {
            binding.perform(action("Send", "t", 1));
            binding.perform(action("Send", "t", 1));
            binding.perform(action("QueueSkb", "m", 1));

            binding.perform(action("QueueSkb", "m", 2));

            assertThat(system.softirq(2).place()).isEqualTo(Softirq.Place.DATA_READY);
        }
    }

    /** Nothing can interrupt {@code lock_sock}; closing the selftest lets the softirq end, and so the reader too. */
    @Test
    void aReaderThatWaitsForTheLockCanBeClosed() throws Exception {
        SelftestSystem system =
                new SelftestSystem(SelftestModel.of("Transport = TCP", "Gate = FALSE", "ReadsAfterSends = FALSE"));
        try (Binding binding = SockmapBinding.bind(system)) {
            binding.perform(action("Send", "t", 1));
            binding.perform(action("QueueSkb", "m", 1));
            binding.perform(action("BeginReading"));
            binding.perform(action("PollReturns"));

            binding.perform(action("TcpRecvmsg"));

            assertThat(system.reader().position()).isInstanceOf(Position.Blocked.class);
        }
        assertThat(system.softirq(1).place()).isEqualTo(Softirq.Place.DONE);
    }

    private static Action action(String name) {
        return new Action(name, Map.of(), null);
    }

    private static Action action(String name, String parameter, int value) {
        return new Action(name, Map.of(parameter, Value.of(value)), null);
    }
}
