package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import primed.sockmap.ByteString;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.KernelException.Operation;

/**
 * Two connected pairs of sockets of the running kernel, c1 to p1 and c0 to p0, each of p0 and p1 in a sockmap of its
 * own, so that each can have a verdict program of its own. Closing it closes all of them.
 */
public final class KernelSockmap implements AutoCloseable {
    private static final int KEY = 0;
    private static final int LOW_WATER = 1024;

    private final Libc libc;
    private final Bpf bpf;
    private final Transport transport;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final LoopbackPair pair0;
    private final LoopbackPair pair1;
    private final KernelSocket p0;
    private final KernelSocket p1;
    private final FileDescriptor map0;
    private final FileDescriptor map1;
    private @Nullable MemoryHold memoryHold;

    private KernelSockmap(Libc libc, Transport transport, Verdict own, Verdict peer) {
        this.libc = libc;
        this.bpf = new Bpf(libc);
        this.transport = transport;
        try {
            pair0 = opened(LoopbackPair.open(libc, transport));
            pair1 = opened(LoopbackPair.open(libc, transport));
            p0 = new KernelSocket(libc, pair0.peer(), transport);
            p1 = new KernelSocket(libc, pair1.peer(), transport);
            map0 = opened(bpf.createSockmap(1));
            map1 = opened(bpf.createSockmap(1));
            attach(peer, map0);
            attach(own, map1);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Opens the sockets and puts p0 and p1 into maps.
     *
     * @param verdict on what arrives at either
     * @throws KernelException if the kernel refuses
     */
    public static KernelSockmap open(Transport transport, Verdict verdict) {
        return open(transport, verdict, verdict);
    }

    /**
     * Opens the sockets and puts p0 and p1 into maps.
     *
     * @param own the verdict on what arrives at p1
     * @param peer the verdict on what arrives at p0
     * @throws KernelException if the kernel refuses
     */
    public static KernelSockmap open(Transport transport, Verdict own, Verdict peer) {
        return open(Libc.load(), transport, own, peer);
    }

    static KernelSockmap open(Libc libc, Transport transport, Verdict own, Verdict peer) {
        KernelSockmap sockmap = new KernelSockmap(libc, transport, own, peer);
        try {
            sockmap.insertP0();
            sockmap.insertP1();
            return sockmap;
        } catch (RuntimeException e) {
            sockmap.close();
            throw e;
        }
    }

    /** Opens the sockets; they come into their maps by {@link #insertP0} and {@link #insertP1}. */
    public static KernelSockmap openOutsideMap(Transport transport, Verdict own, Verdict peer) {
        return new KernelSockmap(Libc.load(), transport, own, peer);
    }

    private void attach(Verdict verdict, FileDescriptor map) {
        VerdictCode code = switch (verdict) {
            case REDIRECT -> VerdictCode.redirectTo(map1, KEY);
            case PASS -> VerdictCode.pass();
            case DROP -> VerdictCode.drop();
            case NONE -> null;
        };
        if (code != null) {
            bpf.attachVerdict(map, opened(bpf.loadVerdict(code)));
        }
    }

    /** {@code bpf_map_update_elem}: p0 is in its map from now on; what it has already stays in its own queue. */
    public void insertP0() {
        bpf.insert(map0, KEY, pair0.peer());
    }

    /** {@code bpf_map_update_elem}: p1 is in its map from now on; what it has already stays in its own queue. */
    public void insertP1() {
        bpf.insert(map1, KEY, pair1.peer());
    }

    /**
     * {@code bpf_map_delete_elem}: p1 leaves its map. With data in its psock the kernel may log a warning when the
     * socket is closed: not to be done in a loop.
     */
    public void removeP1() {
        bpf.delete(map1, KEY);
    }

    /**
     * Makes the verdict look at what was in p1's own queue when p1 came into the map. TCP is asked to look again; UDP
     * looks when a datagram comes, and takes the oldest, so an empty one is sent, which stays behind in its place.
     */
    public void letVerdictLook() {
        switch (transport) {
            case TCP -> p1.lookAgain();
            case UDP -> KernelSocket.send(libc, pair1.client(), ByteString.EMPTY);
        }
    }

    /** The socket whose data is redirected. */
    public SockmapSocket p0() {
        return p0;
    }

    /** The socket to read. */
    public SockmapSocket p1() {
        return p1;
    }

    /** p1's file descriptor, for the lab's guest alone, which calls what may not be called anywhere else. */
    public int descriptorOfP1() {
        return pair1.peer().number();
    }

    /** {@code send} on c1: p1's own data. */
    public void sendOwn(ByteString bytes) {
        KernelSocket.send(libc, pair1.client(), bytes);
    }

    /** {@code send} on c0: data for p0. */
    public void sendPeer(ByteString bytes) {
        KernelSocket.send(libc, pair0.client(), bytes);
    }

    /**
     * Whether anything is charged to p1's receive memory, which all data is that recv, poll or FIONREAD can see, and
     * data that waits for the backlog worker is not ({@code SO_MEMINFO}).
     */
    public boolean hasChargedData() {
        return chargedMemory() > 0;
    }

    /**
     * How much memory is charged to p1 for such data, in bytes; more than the data itself, and without the error queue.
     */
    public int chargedMemory() {
        return p1.receiveMemory() - (memoryHold == null ? 0 : memoryHold.errors());
    }

    /**
     * Holds the backlog worker back from now on, on the first CPU that the calling thread may use; to be called, and
     * closed, by the thread that sends.
     *
     * @throws KernelException if the process may not
     */
    public WorkerHold holdWorker() {
        try (Cpus allowed = Cpus.ofThisThread(libc)) {
            return new WorkerHold(libc, allowed.first());
        } catch (LastErrorException e) {
            throw new KernelException(Operation.SCHEDULING, e.getErrorCode(), e);
        }
    }

    /**
     * Holds redirected data back from now on, whatever CPU the worker has; see {@link MemoryHold}. What is charged to
     * p1 is then the hold's as well: {@link #hasChargedData} leaves that out.
     *
     * @throws KernelException if the kernel refuses
     */
    public MemoryHold holdRedirected() {
        MemoryHold begun = MemoryHold.of(p1);
        memoryHold = begun;
        return begun;
    }

    /**
     * TCP: leaves p1's own data in the socket's own queue from now on, until {@link #letVerdictLook}. recv does not see
     * it there, and poll neither, which shows what is above the low-water mark.
     */
    public void holdOwn() {
        p1.lookNotBefore(LOW_WATER);
    }

    private <T extends AutoCloseable> T opened(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
