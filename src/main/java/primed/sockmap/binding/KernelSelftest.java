package primed.sockmap.binding;

import java.time.Duration;
import java.util.List;
import primed.replay.BlockedException;
import primed.replay.Gate;
import primed.replay.Position;
import primed.replay.UnforceableException;
import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.binding.Softirqs.Stage;
import primed.sockmap.kernel.KernelSockmap;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.kernel.Wire;
import primed.sockmap.reference.InMemorySockmap.Sender;

/**
 * The selftest on the running kernel, its interleaving forced from outside.
 *
 * <p>The backlog worker is held back, and let go where the spec's worker makes a packet readable. A send does all of
 * the softirq's steps at once, inside the system call; so it happens where the spec's softirq queues the packet, and
 * until the spec's softirq is done nobody may look. Where the spec wants more than that, the step cannot be forced.
 */
final class KernelSelftest implements AutoCloseable {
    private final SelftestModel model;
    private final KernelGap gap;
    private final KernelSockmap sockmap;
    private final ReadableData readable;
    private final ReaderThread reader;
    private final HeldBacklog backlog;
    private final LateVerdicts late;
    private final Softirqs softirqs;
    private final SendGates gates;
    private boolean lookedAtPsock;
    private boolean stolen;
    private boolean hasEmptyDatagram;
    private boolean leftOnWire;

    /**
     * @param traits of the running kernel
     * @param late the messages that the verdict is to look at later than in their send
     */
    KernelSelftest(SelftestModel model, KernelTraits traits, LateVerdicts late) {
        this.model = model;
        this.gap = new KernelGap(model, traits);
        this.late = late;
        this.softirqs = new Softirqs(late, model.transport());
        this.sockmap = KernelSockmap.openOutsideMap(
                model.transport(), model.setup().ownVerdict(), model.setup().peerVerdict());
        this.readable = new ReadableData(model, traits, sockmap);
        this.gates = new SendGates(model, gap, sockmap.p1());
        try {
            if (!late.isBeforeInsertion(Sender.C0)) {
                sockmap.insertP0();
            }
            if (!late.isBeforeInsertion(Sender.C1)) {
                sockmap.insertP1();
            }
            this.reader = readerOf(model, sockmap.p1());
        } catch (RuntimeException e) {
            sockmap.close();
            throw e;
        }
        try {
            reader.prepare();
            this.backlog = new HeldBacklog(sockmap, readable);
        } catch (RuntimeException e) {
            reader.close();
            sockmap.close();
            throw e;
        }
    }

    private static ReaderThread readerOf(SelftestModel model, SockmapSocket p1) {
        Gate gate = Gate.ofSteppedThreads();
        SteppedSocket socket = new SteppedSocket(new RefusingSocket(p1), gate);
        return new ReaderThread(socket, Readers.of(model, socket));
    }

    ReaderThread reader() {
        return reader;
    }

    Transport transport() {
        return model.transport();
    }

    /** The thread's next send, as far as the spec sees it: the message is on the wire. */
    void send(int thread) {
        gates.pass(thread);
    }

    /**
     * The send itself; the kernel does all of the softirq's steps in it, if the socket is in the map. What is passed
     * can be seen then, so it is sent when it may be.
     */
    void queueSkb(int message) {
        expectNothingUnderWay("another softirq begins");
        softirqs.put(message, verdictOn(message) == Verdict.NONE ? Stage.APPLIED : Stage.QUEUED);
        if (verdictOn(message) != Verdict.PASS || late.isLate(message)) {
            sendNow(message);
        }
        if (late.isBeforeInsertion(message)) {
            insert(from(message));
        }
    }

    private void sendNow(int message) {
        ByteString bytes = model.payload().get(message - 1);
        if (from(message) == Sender.C1) {
            backlog.expectFreeMemory();
            if (late.isBelowLowWater(message)) {
                sockmap.holdOwn();
            }
            sockmap.sendOwn(bytes);
        } else {
            sockmap.sendPeer(bytes);
        }
        leftOnWire |= !Wire.isEmpty();
    }

    private void insert(Sender sender) {
        if (sender == Sender.C1) {
            sockmap.insertP1();
        } else {
            sockmap.insertP0();
        }
    }

    /** The verdict takes the packet, unless somebody was quicker; see {@link #applyVerdict}. */
    void readSkb(int message) {
        expectWholeRecv("the verdict takes a packet");
        softirqs.put(message, softirqs.isHeld(message) && stolen ? Stage.DONE : Stage.IN_HAND);
    }

    private Sender from(int message) {
        return model.from().get(message - 1);
    }

    private Verdict verdictOn(int message) {
        return model.verdictOn(from(message));
    }

    /**
     * The kernel has done so inside send, if it was to; if the packet came before the map or is below the low-water
     * mark, the verdict is made to look at it now.
     */
    void applyVerdict(int message) {
        if (from(message) == Sender.C1) {
            gap.beforeOwnVerdict();
        }
        boolean isPassed = verdictOn(message) == Verdict.PASS;
        if (isPassed) {
            backlog.expectNoEnqueuedHead("a packet is passed");
        }
        if (late.isLate(message)) {
            letVerdictLook(message);
        } else if (isPassed) {
            sendNow(message);
        }
        softirqs.put(message, Stage.APPLIED);
        backlog.apply(verdictOn(message), from(message));
    }

    /** The softirq's last step; the kernel has done it with the one before. */
    void wakeReceiver(int message) {
        softirqs.put(message, Stage.DONE);
    }

    private void letVerdictLook(int message) {
        if (from(message) == Sender.C0) {
            throw new UnforceableException("nothing from outside makes the verdict look at p0 again");
        }
        expectNothingRedirectedBefore(message);
        backlog.expectFreeMemory();
        sockmap.letVerdictLook();
        hasEmptyDatagram = model.transport() == Transport.UDP;
    }

    /** What was redirected inside its send is in the backlog already, in front of what the verdict looks at later. */
    private void expectNothingRedirectedBefore(int message) {
        for (int other : softirqs.underWayBesides(message)) {
            if (verdictOn(message) != Verdict.DROP && verdictOn(other) == Verdict.REDIRECT) {
                throw new UnforceableException("what is redirected inside its send is in the backlog at once, but here"
                        + " message " + message + ", which waits for the verdict, comes before it");
            }
        }
    }

    /** Somebody else takes a datagram from p0. */
    void recvOnP0() {
        byte[] buffer = new byte[model.expected().length()];
        try {
            sockmap.p0().recvDontWait(buffer, 0, buffer.length);
            stolen = true;
        } catch (ErrnoException nothing) {
            throw new UnforceableException(
                    "a datagram is out of the native queue of p0 before its send is over; here it is to be taken there");
        }
    }

    /** p1 leaves the map, with all that is in its psock. */
    void leaveMap() {
        expectNothingUnderWay("p1 leaves the map");
        sockmap.removeP1();
        backlog.clear();
    }

    /** The worker makes the first packet of the backlog readable. */
    void backlogEnqueue() {
        expectNothingUnderWay("the worker runs");
        backlog.enqueue();
    }

    /** The worker removes that packet from the backlog. */
    void backlogRemove() {
        backlog.remove();
    }

    /**
     * Whether the worker may have run when it was to be held back, or a softirq was left to ksoftirqd, which is held
     * back as well: then a divergence proves nothing.
     */
    boolean holdWasLost() {
        return leftOnWire || backlog.wasLost();
    }

    void begin() {
        reader.begin();
    }

    /** The reader goes on from a call that looks at the socket. */
    void readerGoesOnFrom(String call) {
        expectNothingUnderWay("the reader looks");
        if (call.equals("FIONREAD")) {
            gap.beforeFionread();
        }
        if (call.equals("poll")) {
            expectSoundPoll();
        }
        reader.goOnFrom(call);
    }

    private void expectSoundPoll() {
        if (hasEmptyDatagram) {
            throw new UnforceableException("poll would see the empty datagram that made the verdict look");
        }
        if (softirqs.isAnyBelowLowWater()) {
            throw new UnforceableException("poll does not see what the low-water mark keeps from the verdict");
        }
        if (!sockmap.p1().poll(Duration.ZERO)) {
            throw new BlockedException("the reader would wait in poll, for p1 is not readable");
        }
    }

    void fionreadExpires() {
        expectNothingUnderWay("the reader looks");
        gap.beforeFionread();
        reader.goOnFromUntilElsewhere("FIONREAD");
    }

    /** The first half of recv; the kernel does both in one system call, so the second half must follow. */
    void lookAtPsock() {
        demandDontWait();
        expectNothingUnderWay("the reader looks");
        if (readable.inPsock().isEmpty()) {
            backlog.expectNoEnqueuedHead("recv looks whether the psock has data");
        }
        lookedAtPsock = true;
    }

    private void demandDontWait() {
        if (!reader.call().flags().equals("MSG_DONTWAIT")) {
            throw RefusingSocket.refusal();
        }
    }

    /** recv, with the socket locked. */
    void recvOverTcp() {
        demandDontWait();
        gap.beforeRecv();
        readerGoesOnFrom("recv");
    }

    void recvFromPsock() {
        lookedAtPsock = false;
        reader.goOnFrom("recv");
    }

    /** The second half of recv where the psock is empty. */
    void recvNatively() {
        if (hasEmptyDatagram) {
            throw new UnforceableException("recv would take the empty datagram that made the verdict look");
        }
        lookedAtPsock = false;
        ByteString before = reader.socket().received();
        reader.goOnFrom("recv");
        stolen |= !reader.socket().received().equals(before);
    }

    /** Lets the reader, and the threads at their gates, try again whatever they are at: nothing may come of it. */
    void idle() {
        gates.expectClosed();
        SystemCall before = reader.call();
        if (reader.position() instanceof Position.AtGate gate && !gate.point().equals("poll")) {
            if (gate.point().equals("FIONREAD")) {
                gap.beforeFionread();
            } else {
                demandDontWait();
            }
            reader.goOnFrom(gate.point());
        }
        if (!reader.call().equals(before)) {
            throw new IllegalStateException("the reader went on from " + before + " to " + reader.call());
        }
    }

    /** What is readable in p1's psock over UDP, message by message. */
    List<ByteString> visibleMessages() {
        return readable.messagesInPsock();
    }

    /** Nobody may look while a softirq is under way, or between the two halves of a recv. */
    private void expectNothingUnderWay(String what) {
        expectWholeRecv(what);
        softirqs.expectNoneUnderWay(what, readable);
    }

    private void expectWholeRecv(String what) {
        if (lookedAtPsock) {
            throw new UnforceableException(
                    "nothing comes between the two halves of a recv from outside, but here " + what);
        }
    }

    @Override
    public void close() {
        try (sockmap;
                reader) {
            backlog.close();
        }
    }
}
