package primed.sockmap.reference;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import primed.sockmap.ByteString;
import primed.sockmap.Errno;
import primed.sockmap.ErrnoException;
import primed.sockmap.Transport;
import primed.sockmap.reference.Checkpoint.Place;
import primed.sockmap.reference.WaitQueue.Waiter;

/** A UDP socket: {@code net/ipv4/udp_bpf.c}. Its recv takes no lock from end to end. */
final class UdpReceiveSocket extends ReceiveSocket {
    private final Consumer<ByteString> truncated;

    /** @param truncated hears what a native recv cuts off */
    UdpReceiveSocket(KernelSemantics semantics, Checkpoint checkpoint, Consumer<ByteString> truncated) {
        super(semantics, checkpoint);
        this.truncated = truncated;
    }

    @Override
    public Transport transport() {
        return Transport.UDP;
    }

    @Override
    boolean queue(Skb skb) {
        receiveQueue.append(skb);
        return isInMap();
    }

    @Override
    void beginDelivery() {}

    @Override
    void endDelivery() {}

    @Override
    void consumedByVerdict(int bytes) {}

    @Override
    boolean readsOn() {
        return false;
    }

    @Override
    boolean isReadable() {
        return !receiveQueue.isEmpty() || psock.isReadable();
    }

    @Override
    public int fionread() {
        if (isInMap() && semantics.fionread() == KernelSemantics.Fionread.PSOCK) {
            return psock.firstLength();
        }
        Skb first = receiveQueue.peek();
        return first == null ? 0 : first.bytes().length();
    }

    /** How a recv was called. */
    private record Call(ByteBuffer buffer, boolean waits, boolean peek) {
        int length() {
            return buffer.remaining();
        }

        int deliver(ByteString bytes) {
            buffer.put(bytes.toByteArray());
            return bytes.length();
        }
    }

    @Override
    public int recvDontWait(byte[] buffer, int offset, int length) {
        return bpfRecvmsg(new Call(ByteBuffer.wrap(buffer, offset, length), false, false));
    }

    @Override
    public int peekDontWait(byte[] buffer, int offset, int length) {
        return bpfRecvmsg(new Call(ByteBuffer.wrap(buffer, offset, length), false, true));
    }

    @Override
    public int recv(byte[] buffer, int offset, int length) {
        return bpfRecvmsg(new Call(ByteBuffer.wrap(buffer, offset, length), true, false));
    }

    /** {@code udp_bpf_recvmsg}. */
    private int bpfRecvmsg(Call call) {
        if (!psock.hasData()) {
            return recvmsg(call);
        }
        while (true) {
            checkpoint.reach(Place.SK_MSG_RECVMSG);
            ByteString copied = psock.recvmsg(call.length(), call.peek()).bytes();
            if (!copied.isEmpty()) {
                return call.deliver(copied);
            }
            if (!call.waits() || !waitForData()) {
                throw new ErrnoException("recv", Errno.EAGAIN);
            }
            if (!psock.hasData()) {
                return recvmsg(call);
            }
        }
    }

    /** {@code udp_msg_wait_data}: waits once; true if there is data in any of the three queues. */
    private boolean waitForData() {
        try (Waiter waiter = waitQueue.join(WaitQueue.Reason.PSOCK)) {
            if (!psock.hasData() && receiveQueue.isEmpty()) {
                waiter.sleep("recv");
                checkpoint.reach(Place.WOKEN_FOR_PSOCK);
            }
            return psock.hasData() || !receiveQueue.isEmpty();
        }
    }

    /** {@code udp_recvmsg}: one datagram; what does not fit is cut off. It looks at nothing else. */
    private int recvmsg(Call call) {
        checkpoint.reach(Place.UDP_RECVMSG);
        try (Waiter waiter = waitQueue.join(WaitQueue.Reason.NATIVE)) {
            while (true) {
                Skb datagram = call.peek() ? receiveQueue.peek() : receiveQueue.take();
                if (datagram != null) {
                    return call.deliver(cutOff(datagram, call));
                }
                if (!call.waits()) {
                    throw new ErrnoException("recv", Errno.EAGAIN);
                }
                waiter.sleep("recv");
                checkpoint.reach(Place.WOKEN_FOR_NATIVE);
                waiter.lookAgain();
            }
        }
    }

    private ByteString cutOff(Skb datagram, Call call) {
        ByteString rest = datagram.bytes().drop(call.length());
        if (!call.peek() && !rest.isEmpty()) {
            truncated.accept(rest);
        }
        return datagram.bytes().take(call.length());
    }
}
