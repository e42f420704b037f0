package primed.sockmap.reference;

import java.time.Duration;
import java.util.List;
import primed.sockmap.ByteString;
import primed.sockmap.WaitingSockmapSocket;
import primed.sockmap.reference.WaitQueue.Waiter;

/** What the UDP and the TCP socket have in common: the native queue, the psock, poll. */
abstract class ReceiveSocket implements WaitingSockmapSocket {
    final SkbQueue receiveQueue = new SkbQueue();
    final WaitQueue waitQueue = new WaitQueue();
    final Psock psock = new Psock();
    final KernelSemantics semantics;
    final Checkpoint checkpoint;
    private volatile boolean inMap;

    ReceiveSocket(KernelSemantics semantics, Checkpoint checkpoint) {
        this.semantics = semantics;
        this.checkpoint = checkpoint;
    }

    /** The socket is in the map from now on. */
    void insertIntoMap() {
        inMap = true;
    }

    /** The socket is not in the map any more. */
    void removeFromMap() {
        inMap = false;
    }

    boolean isInMap() {
        return inMap;
    }

    /** A packet arrives at the socket itself; true if the verdict is to look at it. */
    abstract boolean queue(Skb skb);

    /** The softirq that brought a packet begins and ends its work on the socket. */
    abstract void beginDelivery();

    abstract void endDelivery();

    /** The verdict has taken these bytes away from the socket. */
    abstract void consumedByVerdict(int bytes);

    /** TCP goes on with the verdict until the queue is empty; UDP takes one packet for each arrival. */
    abstract boolean readsOn();

    /** {@code poll}: the native queue, or else {@code sk_is_readable}. */
    abstract boolean isReadable();

    @Override
    public boolean poll(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        try (Waiter waiter = waitQueue.join(WaitQueue.Reason.POLL)) {
            boolean readable = isReadable();
            while (!readable && deadline - System.nanoTime() > 0) {
                waiter.sleepUntil(deadline, "poll");
                waiter.lookAgain();
                readable = isReadable();
            }
            return readable;
        }
    }

    /** The native queue, oldest first. */
    public List<ByteString> nativeQueue() {
        return receiveQueue.contents();
    }
}
