package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.util.function.Supplier;
import primed.sockmap.Transport;
import primed.sockmap.kernel.KernelException.Operation;

/**
 * Two connected sockets on 127.0.0.1.
 *
 * @param client the end that sends
 * @param peer the end that receives
 */
record LoopbackPair(FileDescriptor client, FileDescriptor peer) implements AutoCloseable {
    private static final int ADDRESS = 16;
    private static final int LOOPBACK = 0x0100007f; // 127.0.0.1 in network order, read as little-endian

    static LoopbackPair open(Libc libc, Transport transport) {
        try {
            return transport == Transport.UDP ? udp(libc) : tcp(libc);
        } catch (LastErrorException e) {
            throw new KernelException(Operation.SOCKET, e.getErrorCode(), e);
        }
    }

    private static LoopbackPair udp(Libc libc) {
        FileDescriptor peer = socket(libc, Libc.SOCK_DGRAM);
        return completed(peer, () -> {
            FileDescriptor client = socket(libc, Libc.SOCK_DGRAM);
            return completed(client, () -> {
                bind(libc, peer);
                bind(libc, client);
                connect(libc, client, peer);
                connect(libc, peer, client);
                return new LoopbackPair(client, peer);
            });
        });
    }

    private static LoopbackPair tcp(Libc libc) {
        try (FileDescriptor listener = socket(libc, Libc.SOCK_STREAM)) {
            bind(libc, listener);
            libc.listen(listener.number(), 1);
            FileDescriptor client = socket(libc, Libc.SOCK_STREAM);
            return completed(client, () -> {
                sendAtOnce(libc, client);
                connect(libc, client, listener);
                return new LoopbackPair(client, accept(libc, listener));
            });
        }
    }

    private static FileDescriptor accept(Libc libc, FileDescriptor listener) {
        try (Memory address = new Memory(ADDRESS);
                Memory length = new Memory(Integer.BYTES)) {
            length.setInt(0, ADDRESS);
            return new FileDescriptor(libc, libc.accept(listener.number(), address, length));
        }
    }

    /** What the rest makes of an open socket; if the rest fails the socket is closed. */
    private static LoopbackPair completed(FileDescriptor socket, Supplier<LoopbackPair> rest) {
        try {
            return rest.get();
        } catch (RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** Without Nagle's algorithm: each send is a segment of its own. */
    private static void sendAtOnce(Libc libc, FileDescriptor socket) {
        try (Memory on = new Memory(Integer.BYTES)) {
            on.setInt(0, 1);
            libc.setsockopt(socket.number(), Libc.IPPROTO_TCP, Libc.TCP_NODELAY, on, Integer.BYTES);
        }
    }

    private static FileDescriptor socket(Libc libc, int type) {
        return new FileDescriptor(libc, libc.socket(Libc.AF_INET, type, 0));
    }

    private static void bind(Libc libc, FileDescriptor socket) {
        try (Memory address = new Memory(ADDRESS)) {
            address.clear();
            address.setShort(0, (short) Libc.AF_INET);
            address.setInt(4, LOOPBACK);
            libc.bind(socket.number(), address, ADDRESS);
        }
    }

    private static void connect(Libc libc, FileDescriptor from, FileDescriptor to) {
        try (Memory address = new Memory(ADDRESS);
                Memory length = new Memory(Integer.BYTES)) {
            length.setInt(0, ADDRESS);
            libc.getsockname(to.number(), address, length);
            libc.connect(from.number(), address, ADDRESS);
        }
    }

    @Override
    public void close() {
        client.close();
        peer.close();
    }
}
