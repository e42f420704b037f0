package primed.sockmap.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import primed.replay.Gate;
import primed.replay.Position;
import primed.replay.RefusedException;
import primed.replay.SteppedThread;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.reference.BacklogWorker;
import primed.sockmap.reference.Checkpoint;
import primed.sockmap.reference.InMemorySockmap;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.sockmap.reference.Softirq;

/** The selftest on the reference implementation: sockets, senders, softirqs, worker and reader. */
final class SelftestSystem implements AutoCloseable {
    private final SelftestModel model;
    private final InMemorySockmap sockmap;
    private final ReaderThread reader;
    private final ReaderPlace place;
    private final List<Integer> sent = new ArrayList<>();
    private final Map<Integer, Softirq> softirqs = new LinkedHashMap<>();
    private volatile boolean workIsScheduled;
    private boolean hasLeftMap;

    SelftestSystem(SelftestModel model) {
        this(model, SteppedThread::start);
    }

    /** @param starter starts the reader's thread, as {@link SteppedThread#start} does */
    SelftestSystem(SelftestModel model, BiFunction<String, Callable<?>, SteppedThread> starter) {
        this.model = model;
        Gate gate = Gate.ofSteppedThreads();
        Checkpoint checkpoint = place -> gate.reach(place.name());
        this.sockmap = InMemorySockmap.open(model.setup(), checkpoint, worker -> workIsScheduled = true);
        SteppedSocket socket = new SteppedSocket(sockmap.p1(), gate);
        this.reader = ReaderThread.stirred(
                socket, Readers.of(model, socket), blocker -> ReaderPlace.sleep(sockmap.waitQueue(), blocker), starter);
        this.place = new ReaderPlace(sockmap, reader);
    }

    SelftestModel model() {
        return model;
    }

    InMemorySockmap sockmap() {
        return sockmap;
    }

    ReaderThread reader() {
        return reader;
    }

    ReaderPlace place() {
        return place;
    }

    /** A sending thread's next send; it waits for FIONREAD before, where it is to. */
    void send(int thread) {
        List<Integer> program = model.program().get(thread - 1);
        int next = (int) sent.stream().filter(program::contains).count();
        if (next == program.size()) {
            throw new IllegalStateException("thread " + thread + " has sent all of its messages");
        }
        if (next > 0 && !mayGoOnAfter(program.get(next - 1))) {
            throw new IllegalStateException("thread " + thread + " still waits after message " + program.get(next - 1)
                    + "; FIONREAD shows " + sockmap.p1().fionread());
        }
        int message = program.get(next);
        softirqs.put(
                message,
                sockmap.send(model.from().get(message - 1), model.payload().get(message - 1)));
        sent.add(message);
    }

    /** True if the thread has a message left, its last send has returned, and its gate is open. */
    boolean canSend(int thread) {
        List<Integer> program = model.program().get(thread - 1);
        int next = (int) sent.stream().filter(program::contains).count();
        return next < program.size() && (next == 0 || mayGoOnAfter(program.get(next - 1)));
    }

    private boolean mayGoOnAfter(int message) {
        boolean returned = !model.deliversInSend() || softirq(message).place() == Softirq.Place.DONE;
        boolean gateIsOpen = !model.isGated()
                || model.waitMayExpire()
                || sockmap.p1().fionread() >= model.payload().get(message - 1).length();
        return returned && gateIsOpen;
    }

    /** True if the reader's program order lets it begin. */
    boolean mayBeginReading() {
        return !model.readsAfterSends()
                || (sent.size() == model.payload().size()
                        && (!model.deliversInSend()
                                || softirqs.values().stream()
                                        .allMatch(softirq -> softirq.place() == Softirq.Place.DONE)));
    }

    /** The softirq that delivers a message. */
    Softirq softirq(int message) {
        Softirq softirq = softirqs.get(message);
        if (softirq == null) {
            throw new IllegalStateException("message " + message + " is not sent yet");
        }
        return softirq;
    }

    /**
     * The softirq's first step.
     *
     * @throws RefusedException if it would wait for another softirq
     */
    void queueSkb(int message) {
        if (waitsForLock(message)) {
            throw new RefusedException(
                    "the softirq of message " + message + " waits for the lock of the socket that another works on");
        }
        softirq(message).queueSkb();
    }

    /** TCP: another softirq is at work on the socket that the message was sent to, and holds its lock. */
    boolean waitsForLock(int message) {
        return model.transport() == Transport.TCP && isAtWork(model.from().get(message - 1));
    }

    /** TCP: a softirq is at work on p1 and holds its lock. */
    boolean holdsLockOfP1() {
        return isAtWork(Sender.C1);
    }

    private boolean isAtWork(Sender from) {
        return softirqs.entrySet().stream()
                .filter(entry -> model.from().get(entry.getKey() - 1) == from)
                .anyMatch(entry -> isAtWork(entry.getValue()));
    }

    private static boolean isAtWork(Softirq softirq) {
        return softirq.place() != Softirq.Place.NONE && softirq.place() != Softirq.Place.DONE;
    }

    /**
     * True if p1 can leave the map: all is sent and delivered, nobody is inside recv, and the psock holds something.
     */
    boolean mayLeaveMap() {
        return sent.size() == model.payload().size()
                && softirqs.values().stream().allMatch(softirq -> softirq.place() == Softirq.Place.DONE)
                && place.inside().equals("user")
                && !(sockmap.ingressSkb().isEmpty() && sockmap.ingressMsg().isEmpty());
    }

    /**
     * The worker's first step with a packet.
     *
     * @throws RefusedException if a packet waits, and nobody has scheduled the work on it
     */
    void backlogEnqueue() {
        if (!workIsScheduled && !sockmap.ingressSkb().isEmpty()) {
            throw new RefusedException("the backlog worker's work is not scheduled");
        }
        sockmap.worker().enqueue();
    }

    /** The worker's last step with a packet; its work is done when the backlog is empty. */
    void backlogRemove() {
        sockmap.worker().remove();
        workIsScheduled = !sockmap.ingressSkb().isEmpty();
    }

    /** p1 leaves the map. */
    void leaveMap() {
        if (!mayLeaveMap()) {
            throw new IllegalStateException("p1 leaves the map when all is delivered, nobody reads, and data waits");
        }
        sockmap.removeFromMap();
        workIsScheduled = false;
        hasLeftMap = true;
    }

    /** True if p1 has left the map. */
    boolean hasLeftMap() {
        return hasLeftMap;
    }

    /** The messages sent so far, in the order of the sends. */
    List<Integer> sent() {
        return List.copyOf(sent);
    }

    boolean isSent(int message) {
        return softirqs.containsKey(message);
    }

    /** Somebody else than the reader has acted, and may have woken it. */
    void stirReader() {
        if (!place.isAsleep()) {
            reader.stir();
        }
    }

    /** FIONREAD never shows the reader enough; it goes on when it has asked as often as the selftest does. */
    void fionreadExpires() {
        reader.goOnFromUntilElsewhere("FIONREAD");
        int looks = reader.socket().looks();
        int tries = Readers.fionreadTries();
        if (looks != tries) {
            throw new IllegalStateException("the reader has asked FIONREAD " + looks + " times, not " + tries);
        }
    }

    /**
     * Lets the reader try again whatever it is at: nothing may come of it. One that sleeps in poll is woken besides,
     * with nothing to read, and sleeps on.
     */
    void idle() {
        String op = reader.call().op();
        if (reader.position() instanceof Position.AtGate gate) {
            reader.goOnFrom(gate.point());
        }
        if (op.equals("poll")) {
            sockmap.waitQueue().wakeUp();
            reader.stir();
        }
        if (!reader.call().op().equals(op)) {
            throw new IllegalStateException("the reader went on from " + op + " to " + reader.call());
        }
    }

    /**
     * All that is under way comes to its end: first the softirqs, as a reader that waits for a socket's lock cannot be
     * interrupted, then the worker, then the reader.
     *
     * @throws IllegalStateException if then a byte that was sent is lost, or there twice: {@code ConservationInv}
     */
    @Override
    public void close() {
        try {
            softirqs.values().stream().filter(SelftestSystem::isAtWork).forEach(Softirq::run);
            softirqs.values().forEach(Softirq::run);
            runWorker(sockmap.worker());
        } finally {
            reader.close();
        }
        expectConservation();
    }

    private static void runWorker(BacklogWorker worker) {
        if (worker.place() == BacklogWorker.Place.ENQUEUED) {
            worker.wake();
        }
        if (worker.place() == BacklogWorker.Place.WOKEN) {
            worker.remove();
        }
        worker.run();
    }

    private void expectConservation() {
        String wasSent = digits(
                sent.stream().map(message -> model.payload().get(message - 1)).toList());
        List<ByteString> places = new ArrayList<>(sockmap.lost());
        places.addAll(sockmap.nativeQueueOfP0());
        places.addAll(sockmap.nativeQueueOfP1());
        places.addAll(sockmap.ingressSkb());
        places.addAll(sockmap.ingressMsg());
        places.add(reader.socket().received());
        if (!digits(places).equals(wasSent)) {
            throw new IllegalStateException("the bytes " + wasSent + " were sent, but there are " + digits(places));
        }
    }

    private static String digits(List<ByteString> parts) {
        byte[] bytes =
                parts.stream().reduce(ByteString.EMPTY, ByteString::concat).toByteArray();
        Arrays.sort(bytes);
        return ByteString.of(bytes, 0, bytes.length).toString();
    }
}
