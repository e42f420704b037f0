package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.util.ArrayDeque;
import java.util.Deque;
import primed.sockmap.ByteString;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.KernelException.Operation;

/**
 * Two connected pairs of sockets of the running kernel, c1 to p1 and c0 to p0, with p0 and p1 in a sockmap and a
 * verdict program on both. Closing it closes all of them.
 */
public final class KernelSockmap implements AutoCloseable {
    private static final int P0 = 0;
    private static final int P1 = 1;
    private static final int HELD_CPU = 0;

    private final Libc libc;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final LoopbackPair pair0;
    private final LoopbackPair pair1;
    private final KernelSocket p1;

    private KernelSockmap(Libc libc, Transport transport, Verdict verdict) {
        this.libc = libc;
        try {
            pair0 = opened(LoopbackPair.open(libc, transport));
            pair1 = opened(LoopbackPair.open(libc, transport));
            p1 = new KernelSocket(libc, pair1.peer(), transport);
            Bpf bpf = new Bpf(libc);
            FileDescriptor map = opened(bpf.createSockmap(2));
            FileDescriptor program = opened(bpf.loadVerdict(code(verdict, map)));
            bpf.attachVerdict(map, program);
            bpf.insert(map, P0, pair0.peer());
            bpf.insert(map, P1, pair1.peer());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Opens the sockets and puts p0 and p1 into a map.
     *
     * @throws KernelException if the kernel refuses
     */
    public static KernelSockmap open(Transport transport, Verdict verdict) {
        return new KernelSockmap(Libc.load(), transport, verdict);
    }

    private static VerdictCode code(Verdict verdict, FileDescriptor map) {
        return switch (verdict) {
            case REDIRECT -> VerdictCode.redirectTo(map, P1);
            case PASS -> VerdictCode.pass();
            case DROP -> VerdictCode.drop();
            case NONE -> throw new IllegalArgumentException("there is a verdict program here, and it has a verdict");
        };
    }

    /** The socket to read. */
    public SockmapSocket p1() {
        return p1;
    }

    /** {@code send} on c1: p1's own data. */
    public void sendOwn(ByteString bytes) {
        send(pair1.client(), bytes);
    }

    /** {@code send} on c0: data for p0. */
    public void sendPeer(ByteString bytes) {
        send(pair0.client(), bytes);
    }

    /**
     * Whether anything is charged to p1's receive memory, which all data is that recv, poll or FIONREAD can see, and
     * data that waits for the backlog worker is not ({@code SO_MEMINFO}).
     */
    public boolean hasChargedData() {
        return p1.receiveMemory() > 0;
    }

    /** Holds the backlog worker back from now on; to be called, and closed, by the thread that sends. */
    public WorkerHold holdWorker() {
        return new WorkerHold(libc, HELD_CPU);
    }

    private void send(FileDescriptor from, ByteString bytes) {
        try (Memory memory = new Memory(bytes.length())) {
            memory.write(0, bytes.toByteArray(), 0, bytes.length());
            libc.send(from.number(), memory, bytes.length(), 0);
        } catch (LastErrorException e) {
            throw new KernelException(Operation.CALL, e.getErrorCode(), e);
        }
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
