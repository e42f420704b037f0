package primed.sockmap.binding;

import java.util.List;
import primed.replay.ActionBody;
import primed.replay.Binding;
import primed.sockmap.Transport;

/**
 * Binds {@code specs/sockmap/Sockmap.tla} to the running kernel. What a program can see is compared: the reader's
 * calls, what it has received, how it ended, and for UDP what is readable, message by message.
 */
final class KernelBinding {
    private static final List<String> INVISIBLE = List.of(
            "sent", "wire", "softirq", "inHand", "native", "inq", "ingressSkb", "worker", "inside", "woken", "lost");

    private KernelBinding() {}

    static Binding bind(KernelSelftest system) {
        ReaderThread reader = system.reader();
        ActionBody waits = p -> {
            throw RefusingSocket.refusal();
        };
        Binding.Builder binding = Binding.builder(system)
                .action("Send", p -> system.send(p.integer("t")))
                .action("QueueSkb", p -> system.queueSkb(p.integer("m")))
                .action("ReadSkb", p -> system.readSkb(p.integer("m")))
                .action("ApplyVerdict", p -> system.applyVerdict(p.integer("m")))
                .action("WakeReceiver", p -> system.wakeReceiver(p.integer("m")))
                .action("BacklogEnqueue", p -> system.backlogEnqueue())
                .action("BacklogWake", p -> {}) // done when the worker was let go
                .action("BacklogRemove", p -> system.backlogRemove())
                .action("BeginReading", p -> system.begin())
                .action("FionreadReturns", p -> system.readerGoesOnFrom("FIONREAD"))
                .action("FionreadExpires", p -> system.fionreadExpires())
                .action("PollReturns", p -> system.readerGoesOnFrom("poll"))
                .action("UdpPsockHasData", p -> system.lookAtPsock())
                .action("UdpRecvFromPsock", p -> system.recvFromPsock())
                .action("UdpRecvNatively", p -> system.recvNatively())
                .action("UdpWakeNatively", waits)
                .action("UdpWakeForPsock", waits)
                .action("TcpRecvmsg", p -> system.recvOverTcp())
                .action("TcpWaitForData", waits)
                .action("TcpWake", waits)
                .action("RecvOnP0", p -> system.recvOnP0())
                .action("LeaveMap", p -> system.leaveMap())
                .idle(system::idle)
                .observe("call", () -> reader.call().value())
                .observe("received", () -> Projection.numbersOf(reader.socket().received()))
                .observe("outcome", () -> Projection.outcomeOf(reader.reading()));
        INVISIBLE.forEach(variable -> binding.hidden(variable, "no program can see it"));
        if (system.transport() == Transport.UDP) {
            binding.observe("ingressMsg", () -> Projection.queueOf(system.visibleMessages()));
        } else {
            binding.hidden("ingressMsg", "TCP shows where no message ends");
        }
        return binding.build();
    }
}
