package primed.sockmap;

/**
 * A sockmap socket whose {@code recv} may also wait for data. Only implementations for which that is harmless offer it:
 * on a running kernel without preemption {@code udp_bpf_recvmsg} can spin for ever.
 */
public interface WaitingSockmapSocket extends SockmapSocket {

    /**
     * {@code recv(fd, buffer + offset, length, 0)}: waits for something to read.
     *
     * @return how many bytes were received, at least 1
     * @throws ErrnoException {@link Errno#EAGAIN} if TCP was woken with nothing to read, {@link Errno#EINTR} if the
     *     thread is interrupted
     */
    int recv(byte[] buffer, int offset, int length);
}
