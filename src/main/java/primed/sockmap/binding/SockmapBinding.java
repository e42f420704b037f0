package primed.sockmap.binding;

import primed.replay.ActionBody;
import primed.replay.Binding;
import primed.replay.BindingFactory;
import primed.replay.Glossary;
import primed.replay.RefusedException;
import primed.replay.ThreadReserve;
import primed.sockmap.reference.Checkpoint.Place;
import primed.sockmap.reference.InMemorySockmap;

/** Binds {@code specs/sockmap/Sockmap.tla} to the reference implementation. */
public final class SockmapBinding {
    private SockmapBinding() {}

    /** Makes a fresh selftest on the reference implementation for each replay. */
    public static BindingFactory reference(SelftestModel model) {
        ThreadReserve threads = new ThreadReserve();
        return initial -> bind(new SelftestSystem(model, threads::start));
    }

    /**
     * The same, for a model told by what differs from the selftest.
     *
     * @param differences each as {@code Constant = value}
     */
    public static BindingFactory reference(String... differences) {
        return reference(SelftestModel.of(differences));
    }

    /** The actions of the spec in words. */
    public static Glossary glossary() {
        try (Binding binding = bind(new SelftestSystem(SelftestModel.of()))) {
            return binding.glossary();
        }
    }

    static Binding bind(SelftestSystem system) {
        InMemorySockmap sockmap = system.sockmap();
        ReaderThread reader = system.reader();
        Projection seen = new Projection(system);
        return Binding.builder(system)
                // the senders
                .action("Send", "thread {t} sends its next message", step(system, p -> system.send(p.integer("t"))))
                // the softirq that delivers message m
                .action(
                        "QueueSkb",
                        "the softirq queues message {m} on the socket that it was sent to",
                        step(system, p -> system.queueSkb(p.integer("m"))))
                .action(
                        "ReadSkb",
                        "the softirq of message {m} takes the oldest packet off that queue, for the verdict",
                        step(system, p -> system.softirq(p.integer("m")).readSkb()))
                .action(
                        "ApplyVerdict",
                        "the softirq of message {m} runs the verdict program and does what it says",
                        step(system, p -> system.softirq(p.integer("m")).applyVerdict()))
                .action(
                        "WakeReceiver",
                        "the softirq of message {m} wakes those who wait for the socket, and is done",
                        step(system, p -> system.softirq(p.integer("m")).wakeReceiver()))
                // the backlog worker of p1
                .action(
                        "BacklogEnqueue",
                        "the backlog worker makes the next redirected packet readable",
                        step(system, p -> system.backlogEnqueue()))
                .action(
                        "BacklogWake",
                        "the backlog worker wakes those who wait for p1",
                        step(system, p -> sockmap.worker().wake()))
                .action(
                        "BacklogRemove",
                        "the backlog worker removes that packet from its own queue",
                        step(system, p -> system.backlogRemove()))
                // the reader
                .action("BeginReading", "the reader begins", p -> reader.begin())
                .action(
                        "FionreadReturns",
                        "FIONREAD shows the reader enough, and it goes on",
                        p -> reader.goOnFrom("FIONREAD"))
                .action(
                        "FionreadExpires",
                        "FIONREAD shows too little, time after time, and the reader goes on without",
                        p -> system.fionreadExpires())
                .action("PollReturns", "poll tells the reader that p1 is readable", p -> reader.goOnFrom("poll"))
                .action(
                        "UdpPsockHasData",
                        "recv looks whether the psock has data, to choose where to read",
                        p -> reader.goOnFrom("recv"))
                .action(
                        "UdpRecvFromPsock",
                        "recv copies what is readable in the psock",
                        p -> reader.goOnFrom(Place.SK_MSG_RECVMSG))
                .action("UdpRecvNatively", "recv reads the socket's own queue", p -> reader.goOnFrom(Place.UDP_RECVMSG))
                .action(
                        "UdpWakeNatively",
                        "recv, woken, looks at the socket's own queue again, and at nothing else",
                        p -> reader.goOnFrom(Place.WOKEN_FOR_NATIVE))
                .action(
                        "UdpWakeForPsock",
                        "recv, woken, looks at all queues once more",
                        p -> reader.goOnFrom(Place.WOKEN_FOR_PSOCK))
                .action(
                        "TcpRecvmsg",
                        "recv, with the socket locked, copies what is readable",
                        p -> reader.goOnFrom("recv"))
                .action(
                        "TcpWaitForData",
                        "recv has unlocked the socket and looks whether it must sleep",
                        p -> reader.goOnFrom(Place.TCP_RELEASED))
                .action(
                        "TcpWake",
                        "recv locks the socket again and copies what is readable",
                        p -> reader.goOnFrom(
                                system.place().inside().equals("relock") ? Place.TCP_RELOCK : Place.WOKEN_FOR_PSOCK))
                // somebody else
                .action(
                        "RecvOnP0",
                        "somebody else reads p0 and takes the oldest datagram",
                        step(system, p -> sockmap.recvOnP0()))
                .action("LeaveMap", "p1 is taken out of the map", step(system, p -> system.leaveMap()))
                .idle(system::idle)
                // what is seen
                .observe("sent", seen::sent)
                .observe("wire", seen::wire)
                .observe("softirq", seen::softirq)
                .observe("inHand", seen::inHand)
                .observe("native", seen::nativeQueues)
                .observe("inq", seen::inq)
                .observe("ingressSkb", seen::ingressSkb)
                .observe("ingressMsg", seen::ingressMsg)
                .observe("worker", seen::worker)
                .observe("call", seen::call)
                .observe("inside", seen::inside)
                .observe("woken", seen::woken)
                .observe("received", seen::received)
                .observe("outcome", seen::outcome)
                .observe("lost", seen::lost)
                .build();
    }

    /**
     * A step of somebody else than the reader, which it may wake. The reference refuses one that is not the next by an
     * {@link IllegalStateException}, and by nothing else.
     */
    private static ActionBody step(SelftestSystem system, ActionBody body) {
        return parameters -> {
            try {
                body.perform(parameters);
            } catch (IllegalStateException e) {
                throw new RefusedException(String.valueOf(e.getMessage()), e);
            } finally {
                system.stirReader();
            }
        };
    }
}
