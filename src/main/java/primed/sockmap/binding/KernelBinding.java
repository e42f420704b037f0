package primed.sockmap.binding;

import java.util.List;
import java.util.Optional;
import primed.replay.ActionBody;
import primed.replay.Binding;
import primed.replay.UnforceableException;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.binding.KernelSelftest.Stage;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.reference.KernelSemantics;
import primed.sockmap.reference.KernelSemantics.CopiedSeq;
import primed.sockmap.reference.KernelSemantics.Fionread;

/**
 * Binds {@code specs/sockmap/Sockmap.tla} to the running kernel. What a program can see is compared: the reader's
 * calls, what it has received, how it ended, and for UDP what is readable, message by message.
 */
final class KernelBinding {
    private static final List<String> INVISIBLE = List.of(
            "sent", "wire", "softirq", "inHand", "native", "inq", "ingressSkb", "worker", "inside", "woken", "lost");
    private static final String WAITS = "a recv that waits is never issued on the running kernel: it can spin there";

    private KernelBinding() {}

    /** Why no behavior of the model can be forced on this kernel, if so. */
    static Optional<String> obstacle(SelftestModel model, KernelTraits traits) {
        KernelSemantics semantics = model.setup().semantics();
        if (model.mayWaitInRecv()) {
            return Optional.of(WAITS);
        }
        if ((semantics.fionread() == Fionread.PSOCK) != traits.fionreadSeesPsock()) {
            return Optional.of("FIONREAD of this kernel sees "
                    + (traits.fionreadSeesPsock() ? "the psock" : "the native queue") + " only");
        }
        boolean redirectsToSelf = model.setup().ownVerdict() == Verdict.REDIRECT;
        if (redirectsToSelf && semantics.selfRedirectIsPass() != traits.selfRedirectIsPass()) {
            return Optional.of("a redirect to self goes "
                    + (traits.selfRedirectIsPass() ? "straight to ingress_msg" : "through the worker")
                    + " in this kernel");
        }
        boolean twice = semantics.copiedSeq() != CopiedSeq.PASSED;
        if (model.transport() == Transport.TCP && twice != traits.copiedSeqCountsTwice()) {
            return Optional.of("this kernel counts copied_seq " + (traits.copiedSeqCountsTwice() ? "twice" : "once"));
        }
        return Optional.empty();
    }

    /** A binding that takes no step, and says why. */
    static Binding unforceable(String why) {
        ActionBody refusal = p -> {
            throw new UnforceableException(why);
        };
        Binding.Builder binding = Binding.builder();
        SockmapBinding.glossary().sentences().forEach((action, sentence) -> binding.action(action, sentence, refusal));
        INVISIBLE.forEach(variable -> binding.hidden(variable, why));
        List.of("call", "received", "outcome", "ingressMsg").forEach(variable -> binding.hidden(variable, why));
        return binding.build();
    }

    static Binding bind(KernelSelftest system) {
        ReaderThread reader = system.reader();
        ActionBody waits = p -> {
            throw new UnforceableException(WAITS);
        };
        Binding.Builder binding = Binding.builder(system)
                .action("Send", p -> system.send(p.integer("t")))
                .action("QueueSkb", p -> system.queueSkb(p.integer("m")))
                .action("ReadSkb", p -> system.readSkb(p.integer("m")))
                .action("ApplyVerdict", p -> system.advance(p.integer("m"), Stage.APPLIED))
                .action("WakeReceiver", p -> system.advance(p.integer("m"), Stage.DONE))
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
                .action("TcpRecvmsg", p -> system.readerGoesOnFrom("recv"))
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
