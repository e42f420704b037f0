package primed.sockmap.binding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import primed.replay.BlockedException;
import primed.replay.UnforceableException;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.KernelSockmap;
import primed.sockmap.kernel.MemoryHold;
import primed.sockmap.kernel.WorkerHold;
import primed.sockmap.reference.InMemorySockmap.Sender;

/** p1's {@code ingress_skb}, whose worker is held back and let go where the spec's makes a packet readable. */
final class HeldBacklog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    private final KernelSockmap sockmap;
    private final ReadableData readable;
    private final WorkerHold hold;
    private final List<Sender> packets = new ArrayList<>();
    private @Nullable MemoryHold memory;
    private boolean hasEnqueuedHead;

    HeldBacklog(KernelSockmap sockmap, ReadableData readable) {
        this.sockmap = sockmap;
        this.readable = readable;
        this.hold = sockmap.holdWorker();
    }

    /** The verdict has been applied to a packet: it comes to us, or is readable without us. */
    void apply(Verdict verdict, Sender from) {
        if (verdict == Verdict.REDIRECT || (verdict == Verdict.PASS && !packets.isEmpty())) {
            packets.add(from);
        }
    }

    /**
     * Lets the worker run. It empties the backlog, so there must be just one packet in it; or p1's own in front of
     * redirected ones, which are held back by p1's receive memory.
     *
     * @throws BlockedException if nothing becomes readable
     */
    void enqueue() {
        int before = readable.amount();
        if (packets.size() == 1) {
            letRedirectedGo();
        } else {
            holdRedirected();
        }
        boolean done =
                hold.letWorkerRun(() -> sockmap.p1().poll(BETWEEN_LOOKS) && readable.amount() > before, PATIENCE);
        if (!done) {
            throw new BlockedException("the worker has made nothing readable within " + PATIENCE.toSeconds() + " s");
        }
        packets.remove(0);
        hasEnqueuedHead = true;
    }

    /** The spec's worker removes the packet from its queue; the kernel's has done so when it was let go. */
    void remove() {
        hasEnqueuedHead = false;
    }

    /** p1 has left the map, and all that was here with it. */
    void clear() {
        packets.clear();
        hasEnqueuedHead = false;
    }

    /** In the kernel the worker's queue is empty, but in the spec its head is there until the worker removes it. */
    void expectNoEnqueuedHead(String what) {
        if (hasEnqueuedHead && packets.isEmpty()) {
            throw new UnforceableException("the worker, once let go, removes the packet from its queue, but here "
                    + what + " while it is there");
        }
    }

    /** p1 is about to get data of its own, which takes receive memory. */
    void expectFreeMemory() {
        if (memory != null) {
            throw new UnforceableException(
                    "p1's receive memory is full, to hold redirected data back, and its own data may be dropped");
        }
    }

    private void holdRedirected() {
        boolean ownIsFirst = packets.lastIndexOf(Sender.C1) == 0;
        if (!ownIsFirst) {
            throw new UnforceableException("the worker, once let go, empties the queue of " + packets.size()
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

    /** Whether the worker may have run when it was to be held back. */
    boolean wasLost() {
        return hold.wasLost();
    }

    @Override
    public void close() {
        try (hold) {
            letRedirectedGo();
        }
    }
}
