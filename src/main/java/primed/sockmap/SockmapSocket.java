package primed.sockmap;

import java.time.Duration;

/**
 * A receive socket that is in a sockmap, as a program sees it. Nothing here waits for data inside {@code recv}: on a
 * real kernel that can spin without end, see {@link WaitingSockmapSocket}.
 */
public interface SockmapSocket {

    /** The socket's transport protocol. */
    Transport transport();

    /**
     * {@code ioctl(fd, FIONREAD)}: the number of bytes that can be read. For UDP that is the first message only; a TCP
     * socket of some kernels can show less than nothing.
     */
    int fionread();

    /**
     * {@code poll(fd, POLLIN)}: waits until the socket is readable.
     *
     * @param timeout how long to wait at the most
     * @return true if the socket is readable, false if the time is over
     * @throws ErrnoException {@link Errno#EINTR} if the thread is interrupted
     */
    boolean poll(Duration timeout);

    /**
     * {@code recv(fd, buffer + offset, length, MSG_DONTWAIT)}.
     *
     * @return how many bytes were received, at least 1
     * @throws ErrnoException {@link Errno#EAGAIN} if there is nothing to read
     */
    int recvDontWait(byte[] buffer, int offset, int length);

    /**
     * {@code recv(fd, buffer + offset, length, MSG_DONTWAIT | MSG_PEEK)}: like {@link #recvDontWait}, but what is
     * received stays where it is.
     */
    int peekDontWait(byte[] buffer, int offset, int length);
}
