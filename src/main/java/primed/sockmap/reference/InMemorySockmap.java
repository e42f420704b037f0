package primed.sockmap.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.WaitingSockmapSocket;

/**
 * Two connected pairs of sockets, c1 to p1 and c0 to p0, with p0 and p1 in a sockmap and a verdict program that
 * redirects to p1.
 */
public final class InMemorySockmap {
    private final ReceiveSocket p0;
    private final ReceiveSocket p1;
    private final VerdictProgram peerProgram;
    private final VerdictProgram ownProgram;
    private final BacklogWorker worker;
    private final List<ByteString> lost = Collections.synchronizedList(new ArrayList<>());

    /**
     * What the map is made of.
     *
     * @param transport of all sockets
     * @param ownVerdict on what arrives at p1
     * @param peerVerdict on what arrives at p0: REDIRECT or DROP
     * @param semantics of the kernel
     */
    public record Setup(Transport transport, Verdict ownVerdict, Verdict peerVerdict, KernelSemantics semantics) {}

    /** A sender: the other end of p0 or p1. */
    public enum Sender {
        /** Sends to p0; redirected to p1. */
        C0,
        /** Sends to p1. */
        C1
    }

    /**
     * Opens the sockets; they are in the map.
     *
     * @param checkpoint hears where readers of p1 are
     * @param workqueue is given the backlog worker each time that its work is scheduled
     */
    public static InMemorySockmap open(Setup setup, Checkpoint checkpoint, Consumer<BacklogWorker> workqueue) {
        InMemorySockmap sockmap = new InMemorySockmap(setup, checkpoint, workqueue);
        sockmap.insertIntoMap();
        return sockmap;
    }

    /**
     * Opens the sockets; they come into the map by {@link #insertIntoMap}.
     *
     * @param checkpoint hears where readers of p1 are
     * @param workqueue is given the backlog worker each time that its work is scheduled
     */
    public InMemorySockmap(Setup setup, Checkpoint checkpoint, Consumer<BacklogWorker> workqueue) {
        Verdict own = setup.semantics().effectiveOwnVerdict(setup.ownVerdict());
        p0 = socket(setup, Checkpoint.NONE, this::runPeerVerdict, false);
        p1 = socket(setup, checkpoint, this::runOwnVerdict, own == Verdict.PASS);
        worker = new BacklogWorker(p1.psock, p1.waitQueue);
        Runnable scheduleWork = () -> workqueue.accept(worker);
        peerProgram = new VerdictProgram(setup.peerVerdict(), p0, p1, scheduleWork, lost::add);
        ownProgram = new VerdictProgram(own, p1, p1, scheduleWork, lost::add);
    }

    private ReceiveSocket socket(Setup setup, Checkpoint checkpoint, Runnable verdict, boolean passes) {
        return switch (setup.transport()) {
            case UDP -> new UdpReceiveSocket(setup.semantics(), checkpoint, lost::add);
            case TCP -> new TcpReceiveSocket(setup.semantics(), checkpoint, verdict, passes);
        };
    }

    private void runPeerVerdict() {
        peerProgram.applyToAll();
    }

    private void runOwnVerdict() {
        ownProgram.applyToAll();
    }

    /** {@code bpf_map_update_elem} for both sockets. */
    public void insertIntoMap() {
        p0.insertIntoMap();
        p1.insertIntoMap();
    }

    /**
     * {@code recv(p0, MSG_DONTWAIT)} by somebody else: takes a datagram before the verdict does. UDP only: a recv of
     * TCP reads the psock and never the native queue.
     *
     * @throws IllegalStateException if there is none
     */
    public void recvOnP0() {
        Skb datagram = p0.receiveQueue.take();
        if (datagram == null) {
            throw new IllegalStateException("there is nothing to take from p0");
        }
        lost.add(datagram.bytes());
    }

    /** {@code bpf_map_delete_elem} of p1: what waits in its psock is lost. */
    public void removeFromMap() {
        p1.removeFromMap();
        lost.addAll(worker.cancel());
    }

    /** The socket to read. */
    public WaitingSockmapSocket p1() {
        return p1;
    }

    /** {@code send}: puts bytes on the wire; the softirq that delivers them is the caller's to run. */
    public Softirq send(Sender from, ByteString bytes) {
        return switch (from) {
            case C0 -> new Softirq(new Skb(bytes, true), p0, peerProgram);
            case C1 -> new Softirq(new Skb(bytes, true), p1, ownProgram);
        };
    }

    /** The backlog worker of p1. */
    public BacklogWorker worker() {
        return worker;
    }

    /** Those who wait for p1. */
    public WaitQueue waitQueue() {
        return p1.waitQueue;
    }

    /** The native queue of p0. */
    public List<ByteString> nativeQueueOfP0() {
        return p0.nativeQueue();
    }

    /** The native queue of p1. */
    public List<ByteString> nativeQueueOfP1() {
        return p1.nativeQueue();
    }

    /** p1's {@code ingress_skb}. */
    public List<ByteString> ingressSkb() {
        return p1.psock.backlog();
    }

    /** p1's {@code ingress_msg}. */
    public List<ByteString> ingressMsg() {
        return p1.psock.messages();
    }

    /** {@code rcv_nxt - copied_seq} of p1; 0 for UDP. */
    public int inq() {
        return p1 instanceof TcpReceiveSocket tcp ? tcp.inq() : 0;
    }

    /** What the verdict dropped, what was cut off, what somebody else took, and what went with the psock. */
    public List<ByteString> lost() {
        return List.copyOf(lost);
    }
}
