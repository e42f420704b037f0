package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.time.Duration;
import primed.sockmap.ByteString;
import primed.sockmap.Errno;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.kernel.KernelException.Operation;

/** A receive socket of the running kernel. It never waits inside recv. */
final class KernelSocket implements SockmapSocket {
    private static final int EINTR = 4;
    private static final int EAGAIN = 11;
    private static final int POLLFD = 8;
    private static final int MEMINFO = 36;
    private static final int MOST_ERRORS = 1000;

    private final Libc libc;
    private final FileDescriptor descriptor;
    private final Transport transport;

    KernelSocket(Libc libc, FileDescriptor descriptor, Transport transport) {
        this.libc = libc;
        this.descriptor = descriptor;
        this.transport = transport;
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public int fionread() {
        try (Memory result = new Memory(Integer.BYTES)) {
            libc.ioctl(descriptor.number(), Libc.FIONREAD, result);
            return result.getInt(0);
        } catch (LastErrorException e) {
            throw failure("ioctl(FIONREAD)", e);
        }
    }

    @Override
    public boolean poll(Duration timeout) {
        try (Memory pollfd = new Memory(POLLFD)) {
            pollfd.setInt(0, descriptor.number());
            pollfd.setShort(4, Libc.POLLIN);
            pollfd.setShort(6, (short) 0);
            int ready = libc.poll(pollfd, 1, (int) Math.min(Integer.MAX_VALUE, timeout.toMillis()));
            return ready > 0 && (pollfd.getShort(6) & Libc.POLLIN) != 0;
        } catch (LastErrorException e) {
            throw failure("poll", e);
        }
    }

    @Override
    public int recvDontWait(byte[] buffer, int offset, int length) {
        return recv(buffer, offset, length, Libc.MSG_DONTWAIT);
    }

    @Override
    public int peekDontWait(byte[] buffer, int offset, int length) {
        return recv(buffer, offset, length, Libc.MSG_DONTWAIT | Libc.MSG_PEEK);
    }

    private int recv(byte[] buffer, int offset, int length, int flags) {
        try (Memory bytes = new Memory(length)) {
            int received = (int) libc.recv(descriptor.number(), bytes, length, flags);
            bytes.read(0, buffer, offset, received);
            return received;
        } catch (LastErrorException e) {
            throw failure("recv", e);
        }
    }

    /**
     * The receive memory that is charged to the socket: its own queue and {@code ingress_msg}, not {@code ingress_skb}.
     */
    int receiveMemory() {
        try (Memory info = new Memory(MEMINFO);
                Memory length = new Memory(Integer.BYTES)) {
            length.setInt(0, MEMINFO);
            libc.getsockopt(descriptor.number(), Libc.SOL_SOCKET, Libc.SO_MEMINFO, info, length);
            return info.getInt(0);
        } catch (LastErrorException e) {
            throw failure("getsockopt(SO_MEMINFO)", e);
        }
    }

    /**
     * Raises TCP's low-water mark ({@code SO_RCVLOWAT}): {@code tcp_data_ready} does not call the verdict for less, and
     * poll does not show it.
     *
     * @param bytes how much there must be before the verdict looks
     */
    void lookNotBefore(int bytes) {
        setOption(Libc.SO_RCVLOWAT, bytes);
    }

    /**
     * Sets TCP's low-water mark to 1 again ({@code SO_RCVLOWAT}): {@code tcp_set_rcvlowat} has {@code tcp_data_ready}
     * look at what is in the socket's own queue, as if it had come now.
     */
    void lookAgain() {
        setOption(Libc.SO_RCVLOWAT, 1);
    }

    /** {@code getsockopt} of an option of the socket level that is an int. */
    int option(int option) {
        try (Memory value = new Memory(Integer.BYTES);
                Memory length = new Memory(Integer.BYTES)) {
            length.setInt(0, Integer.BYTES);
            libc.getsockopt(descriptor.number(), Libc.SOL_SOCKET, option, value, length);
            return value.getInt(0);
        } catch (LastErrorException e) {
            throw failure("getsockopt", e);
        }
    }

    /** {@code setsockopt} of an option of the socket level that is an int. */
    void setOption(int option, int value) {
        try (Memory memory = new Memory(Integer.BYTES)) {
            memory.setInt(0, value);
            libc.setsockopt(descriptor.number(), Libc.SOL_SOCKET, option, memory, Integer.BYTES);
        } catch (LastErrorException e) {
            throw failure("setsockopt", e);
        }
    }

    /** {@code send} to the other end. */
    void send(ByteString bytes) {
        send(libc, descriptor, bytes);
    }

    static void send(Libc libc, FileDescriptor from, ByteString bytes) {
        try (Memory memory = new Memory(Math.max(1, bytes.length()))) {
            memory.write(0, bytes.toByteArray(), 0, bytes.length());
            libc.send(from.number(), memory, bytes.length(), 0);
        } catch (LastErrorException e) {
            throw new KernelException(Operation.CALL, e.getErrorCode(), e);
        }
    }

    /** {@code MSG_ERRQUEUE}: takes what waits in the error queue, and frees its memory. */
    void emptyErrorQueue() {
        byte[] nothing = new byte[1];
        try {
            for (int taken = 0; taken < MOST_ERRORS; taken++) {
                recv(nothing, 0, nothing.length, Libc.MSG_DONTWAIT | Libc.MSG_ERRQUEUE);
            }
        } catch (ErrnoException empty) {
            // there are no more
        }
    }

    private static RuntimeException failure(String call, LastErrorException failure) {
        return switch (failure.getErrorCode()) {
            case EAGAIN -> new ErrnoException(call, Errno.EAGAIN);
            case EINTR -> new ErrnoException(call, Errno.EINTR);
            default -> new KernelException(Operation.CALL, failure.getErrorCode(), failure);
        };
    }
}
