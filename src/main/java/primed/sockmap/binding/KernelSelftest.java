package primed.sockmap.binding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import primed.replay.BlockedException;
import primed.replay.Gate;
import primed.replay.Position;
import primed.replay.UnforceableException;
import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.KernelSockmap;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.kernel.MemoryHold;
import primed.sockmap.kernel.Wire;
import primed.sockmap.kernel.WorkerHold;
import primed.sockmap.reference.InMemorySockmap.Sender;

/**
 * The selftest on the running kernel, its interleaving forced from outside.
 *
 * <p>The backlog worker is held back, and let go where the spec's worker makes a packet readable. A send does all of
 * the softirq's steps at once, inside the system call; so it happens where the spec's softirq queues the packet, and
 * until the spec's softirq is done nobody may look. Where the spec wants more than that, the step cannot be forced.
 */
final class KernelSelftest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    private final SelftestModel model;
    private final KernelTraits traits;
    private final KernelGap gap;
    private final KernelSockmap sockmap;
    private final ReaderThread reader;
    private final WorkerHold hold;
    private final LateVerdicts late;
    private final List<Integer> sent = new ArrayList<>();
    private final Map<Integer, Stage> softirqs = new TreeMap<>();
    private final List<Sender> backlog = new ArrayList<>();
    private @Nullable MemoryHold memory;
    private boolean headInBacklog;
    private boolean lookedAtPsock;
    private boolean stolen;
    private boolean hasEmptyDatagram;
    private boolean leftOnWire;

    /** How far the spec's softirq of a message has come. */
    enum Stage {
        QUEUED,
        IN_HAND,
        APPLIED,
        DONE
    }

    /**
     * @param traits of the running kernel
     * @param late the messages that the verdict is to look at later than in their send
     */
    KernelSelftest(SelftestModel model, KernelTraits traits, LateVerdicts late) {
        this.model = model;
        this.traits = traits;
        this.gap = new KernelGap(model, traits);
        this.late = late;
        this.sockmap = KernelSockmap.openOutsideMap(
                model.transport(), model.setup().ownVerdict(), model.setup().peerVerdict());
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
            this.hold = sockmap.holdWorker();
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

    /** The thread's next send, as far as the spec sees it: the message is on the wire. */
    void send(int thread) {
        List<Integer> program = model.program().get(thread - 1);
        int next = sentBy(program);
        if (waitsAtGate(program)) {
            gap.beforeFionread();
            int before = before(program);
            int shown = sockmap.p1().fionread();
            if (shown < before) {
                throw new BlockedException(
                        "thread " + thread + " waits for FIONREAD " + before + "; it shows " + shown);
            }
        }
        sent.add(program.get(next));
    }

    private int sentBy(List<Integer> program) {
        return (int) sent.stream().filter(program::contains).count();
    }

    private boolean waitsAtGate(List<Integer> program) {
        int next = sentBy(program);
        return model.isGated() && !model.waitMayExpire() && next > 0 && next < program.size();
    }

    /** The length of the message that the thread has sent last. */
    private int before(List<Integer> program) {
        return model.payload().get(program.get(sentBy(program) - 1) - 1).length();
    }

    /**
     * The send itself; the kernel does all of the softirq's steps in it, if the socket is in the map. What is passed
     * can be seen then, so it is sent when it may be.
     */
    void queueSkb(int message) {
        settle("another softirq begins");
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
            demandMemory();
            if (late.isBelowLowWater(message)) {
                sockmap.holdOwn();
            }
            sockmap.sendOwn(bytes);
        } else {
            sockmap.sendPeer(bytes);
        }
        leftOnWire |= !Wire.isEmpty();
    }

    private void demandMemory() {
        if (memory != null) {
            throw new UnforceableException(
                    "p1's receive memory is full, to hold redirected data back, and its own data may be dropped");
        }
    }

    private void insert(Sender sender) {
        if (sender == Sender.C1) {
            sockmap.insertP1();
        } else {
            sockmap.insertP0();
        }
    }

    /** The verdict takes the packet, unless somebody was quicker; see {@link #advance}. */
    void readSkb(int message) {
        if (lookedAtPsock) {
            throw new UnforceableException(
                    "nothing comes between the two halves of a recv from outside, but here the verdict takes a packet");
        }
        softirqs.put(message, isHeld(message) && stolen ? Stage.DONE : Stage.IN_HAND);
    }

    private boolean isHeld(int message) {
        return late.isLate(message) && softirqs.get(message) == Stage.QUEUED;
    }

    private Sender from(int message) {
        return model.from().get(message - 1);
    }

    private Verdict verdictOn(int message) {
        return model.verdictOn(from(message));
    }

    /**
     * The softirq's next step has been done by the kernel, inside send; if the packet came before the map, the verdict
     * is made to look at it now.
     */
    void advance(int message, Stage to) {
        if (to == Stage.APPLIED && from(message) == Sender.C1) {
            gap.beforeOwnVerdict();
        }
        if (to == Stage.APPLIED && verdictOn(message) == Verdict.PASS) {
            expectNoHeadInBacklog("a packet is passed");
        }
        if (to == Stage.APPLIED && late.isLate(message)) {
            letVerdictLook(message);
        } else if (to == Stage.APPLIED && verdictOn(message) == Verdict.PASS) {
            sendNow(message);
        }
        softirqs.put(message, to);
        if (to == Stage.APPLIED && goesToBacklog(verdictOn(message))) {
            backlog.add(from(message));
        }
    }

    private void letVerdictLook(int message) {
        if (from(message) == Sender.C0) {
            throw new UnforceableException("nothing from outside makes the verdict look at p0 again");
        }
        demandMemory();
        sockmap.letVerdictLook();
        hasEmptyDatagram = model.transport() == Transport.UDP;
    }

    private boolean goesToBacklog(Verdict verdict) {
        return verdict == Verdict.REDIRECT || (verdict == Verdict.PASS && !backlog.isEmpty());
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
        settle("p1 leaves the map");
        sockmap.removeP1();
        backlog.clear();
        headInBacklog = false;
    }

    /**
     * Lets the worker run. It empties the backlog, so there must be just one packet in it; or p1's own in front of
     * redirected ones, which are held back by p1's receive memory.
     */
    void backlogEnqueue() {
        settle("the worker runs");
        int before = readable();
        if (backlog.size() == 1) {
            letRedirectedGo();
        } else {
            holdRedirected();
        }
        boolean done = hold.letWorkerRun(() -> sockmap.p1().poll(BETWEEN_LOOKS) && readable() > before, PATIENCE);
        if (!done) {
            throw new BlockedException("the worker has made nothing readable within " + PATIENCE.toSeconds() + " s");
        }
        backlog.remove(0);
        headInBacklog = true;
    }

    /** The spec's worker removes the packet from its queue; the kernel's has done so when it was let go. */
    void backlogRemove() {
        headInBacklog = false;
    }

    /** In the kernel the worker's queue is empty, but in the spec its head is there until the worker removes it. */
    private void expectNoHeadInBacklog(String what) {
        if (headInBacklog && backlog.isEmpty()) {
            throw new UnforceableException("the worker, once let go, removes the packet from its queue, but here "
                    + what + " while it is there");
        }
    }

    private void holdRedirected() {
        boolean ownIsFirst = backlog.lastIndexOf(Sender.C1) == 0;
        if (!ownIsFirst) {
            throw new UnforceableException("the worker, once let go, empties the queue of " + backlog.size()
                    + " packets; the spec wants one of them, and only redirected ones behind one of p1's own can be"
                    + " held back");
        }
        memory = sockmap.holdRedirected();
    }

    private void letRedirectedGo() {
        MemoryHold held = memory;
        memory = null;
        if (held != null) {
            held.close();
        }
    }

    /**
     * A measure of what is readable, which grows with it: TCP's FIONREAD tells it even where recv refuses, and where
     * FIONREAD does not see the psock, the memory that is charged to the socket.
     */
    private int readable() {
        if (model.transport() == Transport.UDP) {
            return visible().length();
        }
        return seesPsock() ? sockmap.p1().fionread() : sockmap.chargedMemory();
    }

    /**
     * Whether the worker may have run when it was to be held back, or a softirq was left to ksoftirqd, which is held
     * back as well: then a divergence proves nothing.
     */
    boolean holdWasLost() {
        return leftOnWire || hold.wasLost();
    }

    void begin() {
        reader.begin();
    }

    /** The reader goes on from a call that looks at the socket. */
    void readerGoesOnFrom(String call) {
        settle("the reader looks");
        if (call.equals("FIONREAD")) {
            gap.beforeFionread();
        }
        if (call.equals("poll") && hasEmptyDatagram) {
            throw new UnforceableException("poll would see the empty datagram that made the verdict look");
        }
        if (call.equals("poll") && isBelowLowWater()) {
            throw new UnforceableException("poll does not see what the low-water mark keeps from the verdict");
        }
        if (call.equals("poll") && !sockmap.p1().poll(Duration.ZERO)) {
            throw new BlockedException("the reader would wait in poll, for p1 is not readable");
        }
        reader.goOnFrom(call);
    }

    private boolean isBelowLowWater() {
        return softirqs.keySet().stream().anyMatch(message -> late.isBelowLowWater(message) && isHeld(message));
    }

    void fionreadExpires() {
        settle("the reader looks");
        gap.beforeFionread();
        reader.goOnFromUntilElsewhere("FIONREAD");
    }

    /** The first half of recv; the kernel does both in one system call, so the second half must follow. */
    void lookAtPsock() {
        demandDontWait();
        settle("the reader looks");
        if (visible().isEmpty()) {
            expectNoHeadInBacklog("recv looks whether the psock has data");
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
        model.program().stream().filter(this::waitsAtGate).forEach(this::tryGate);
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

    private void tryGate(List<Integer> program) {
        gap.beforeFionread();
        int shown = sockmap.p1().fionread();
        if (shown >= before(program)) {
            throw new IllegalStateException("FIONREAD shows " + shown + ", and the gate between two sends is open");
        }
    }

    /**
     * What is readable in the psock now, by MSG_PEEK: FIONREAD tells it from what is in the socket's own queue. A
     * FIONREAD that sees that queue only shows the length of its first datagram, and no two messages of UDP are as
     * long.
     */
    ByteString visible() {
        int shown = sockmap.p1().fionread();
        if (seesPsock() && shown <= 0) {
            return ByteString.EMPTY;
        }
        byte[] buffer = new byte[model.expected().length() + 1];
        try {
            int length = sockmap.p1().peekDontWait(buffer, 0, buffer.length);
            boolean isNative = !seesPsock() && model.transport() == Transport.UDP && length == shown;
            return isNative ? ByteString.EMPTY : ByteString.of(buffer, 0, length);
        } catch (ErrnoException nothing) {
            return ByteString.EMPTY;
        }
    }

    private boolean seesPsock() {
        return traits.fionreadSeesPsock();
    }

    /**
     * The readable bytes of a UDP socket, message by message: which belong together is known from what was sent.
     * FIONREAD, poll and the memory that is charged to the socket must agree.
     */
    List<ByteString> visibleMessages() {
        ByteString rest = visible();
        List<ByteString> messages = new ArrayList<>();
        while (!rest.isEmpty()) {
            ByteString message = rest.take(lengthOfFirst(rest));
            messages.add(message);
            rest = rest.drop(message.length());
        }
        int shown = sockmap.p1().fionread();
        int first = messages.isEmpty() ? 0 : messages.get(0).length();
        if (seesPsock() && shown != first) {
            throw new AssertionError("FIONREAD shows " + shown + ", but the first readable message has " + first);
        }
        boolean readable = sockmap.p1().poll(Duration.ZERO);
        if (readable ? messages.isEmpty() && !sockmap.hasChargedData() : !messages.isEmpty()) {
            throw new AssertionError("poll says " + (readable ? "IN" : "nothing") + ", but readable are " + messages);
        }
        return messages;
    }

    private int lengthOfFirst(ByteString bytes) {
        String digits = bytes.toString();
        for (ByteString message : model.payload()) {
            int at = message.toString().indexOf(digits.charAt(0));
            if (at >= 0) {
                return Math.min(message.length() - at, digits.length());
            }
        }
        throw new AssertionError("nobody has sent what is readable: " + bytes);
    }

    Transport transport() {
        return model.transport();
    }

    /**
     * Nobody may look while a softirq is under way: in the kernel it is done already. (What is left when the verdict
     * has been applied is a wake-up, which a reader that polls cannot tell from one before.) One whose packet stays in
     * the native queue (TCP, when the kernel believes that it has been read) is done as well, and the kernel shows it.
     */
    private void settle(String what) {
        if (lookedAtPsock) {
            throw new UnforceableException(
                    "nothing comes between the two halves of a recv from outside, but here " + what);
        }
        for (Map.Entry<Integer, Stage> softirq : softirqs.entrySet()) {
            boolean stays = softirq.getValue() == Stage.QUEUED
                    && !isHeld(softirq.getKey())
                    && model.transport() == Transport.TCP
                    && sockmap.hasChargedData()
                    && visible().isEmpty();
            if (stays) {
                softirq.setValue(Stage.DONE);
            }
            if (softirq.getValue().compareTo(Stage.APPLIED) < 0 && !isHeld(softirq.getKey())) {
                throw new UnforceableException("a send is over when its softirq is, but here " + what
                        + " while the softirq of message " + softirq.getKey() + " is under way");
            }
        }
    }

    @Override
    public void close() {
        try (sockmap;
                reader;
                hold) {
            letRedirectedGo();
        }
    }
}
