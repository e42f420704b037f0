package primed.sockmap.reference;

import java.util.concurrent.atomic.AtomicInteger;
import primed.sockmap.ByteString;
import primed.sockmap.Errno;
import primed.sockmap.ErrnoException;
import primed.sockmap.Transport;
import primed.sockmap.reference.Checkpoint.Place;
import primed.sockmap.reference.WaitQueue.Waiter;

/** A TCP socket: {@code net/ipv4/tcp_bpf.c}. Delivery and recv exclude each other by the socket lock. */
final class TcpReceiveSocket extends ReceiveSocket {
    private final SocketLock lock = new SocketLock();
    private final AtomicInteger inq = new AtomicInteger();
    private final Runnable verdict;
    private final boolean passes;

    /**
     * @param verdict runs the verdict on all that is in the native queue
     * @param passes true if the verdict on what arrives here is PASS, in effect
     */
    TcpReceiveSocket(KernelSemantics semantics, Checkpoint checkpoint, Runnable verdict, boolean passes) {
        super(semantics, checkpoint);
        this.verdict = verdict;
        this.passes = passes;
    }

    @Override
    public Transport transport() {
        return Transport.TCP;
    }

    /** {@code rcv_nxt - copied_seq}: the bytes that the kernel believes to be unread. */
    int inq() {
        return inq.get();
    }

    /** {@code tcp_queue_rcv}, {@code tcp_data_ready}. */
    @Override
    boolean queue(Skb skb) {
        receiveQueue.append(skb);
        return inq.addAndGet(skb.bytes().length()) >= 1 && isInMap();
    }

    @Override
    void beginDelivery() {
        lock.lock();
    }

    @Override
    void endDelivery() {
        lock.unlock();
    }

    /** {@code tcp_eat_skb}. */
    @Override
    void consumedByVerdict(int bytes) {
        inq.addAndGet(-bytes);
    }

    @Override
    boolean readsOn() {
        return !receiveQueue.isEmpty();
    }

    @Override
    boolean isReadable() {
        return inq() >= 1 || psock.isReadable();
    }

    @Override
    public int fionread() {
        return isInMap() && semantics.fionread() == KernelSemantics.Fionread.PSOCK ? psock.totalLength() : inq();
    }

    @Override
    public int recvDontWait(byte[] buffer, int offset, int length) {
        return deliver(bpfRecvmsg(length, false, false), buffer, offset);
    }

    @Override
    public int peekDontWait(byte[] buffer, int offset, int length) {
        return deliver(bpfRecvmsg(length, false, true), buffer, offset);
    }

    @Override
    public int recv(byte[] buffer, int offset, int length) {
        return deliver(bpfRecvmsg(length, true, false), buffer, offset);
    }

    /** {@code tcp_bpf_recvmsg_parser}. */
    private ByteString bpfRecvmsg(int length, boolean waits, boolean peek) {
        lock.lock();
        try {
            if (!receiveQueue.isEmpty() && inq() >= 1) {
                verdict.run();
            }
            if (!receiveQueue.isEmpty()) {
                throw new ErrnoException("recv", Errno.EAGAIN);
            }
            ByteString copied = copy(length, peek);
            if (copied.isEmpty() && waits) {
                waitForData();
                copied = copy(length, peek);
            }
            if (copied.isEmpty()) {
                throw new ErrnoException("recv", Errno.EAGAIN);
            }
            return copied;
        } finally {
            lock.unlock();
        }
    }

    private static int deliver(ByteString bytes, byte[] buffer, int offset) {
        bytes.copyInto(buffer, offset);
        return bytes.length();
    }

    private ByteString copy(int length, boolean peek) {
        Psock.Copied copied = psock.recvmsg(length, peek);
        if (!peek) {
            inq.addAndGet(-countedInCopiedSeq(copied));
        }
        return copied.bytes();
    }

    private int countedInCopiedSeq(Psock.Copied copied) {
        return switch (semantics.copiedSeq()) {
            case ALL -> copied.bytes().length();
            case OWN -> copied.own();
            case PASSED -> passes ? copied.own() : 0;
        };
    }

    /** {@code tcp_msg_wait_data}: without the lock, and once. */
    private void waitForData() {
        try (Waiter waiter = waitQueue.join(WaitQueue.Reason.PSOCK)) {
            lock.unlock();
            try {
                checkpoint.reach(Place.TCP_RELEASED);
                if (psock.isReadable() || !receiveQueue.isEmpty()) {
                    checkpoint.reach(Place.TCP_RELOCK);
                } else {
                    waiter.sleep("recv");
                    checkpoint.reach(Place.WOKEN_FOR_PSOCK);
                }
            } finally {
                lock.lock();
            }
        }
    }
}
