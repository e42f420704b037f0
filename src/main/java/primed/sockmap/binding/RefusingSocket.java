package primed.sockmap.binding;

import java.time.Duration;
import primed.replay.UnforceableException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.WaitingSockmapSocket;

/**
 * A socket of the running kernel for a reader that waits: whatever does not wait is asked, a recv that may is refused.
 */
final class RefusingSocket implements WaitingSockmapSocket {
    private static final String WAITS = "a recv that waits is never issued on the running kernel: it can spin there";

    private final SockmapSocket socket;

    RefusingSocket(SockmapSocket socket) {
        this.socket = socket;
    }

    /** Why a recv that waits is no step. */
    static UnforceableException refusal() {
        return new UnforceableException(WAITS);
    }

    @Override
    public Transport transport() {
        return socket.transport();
    }

    @Override
    public int fionread() {
        return socket.fionread();
    }

    @Override
    public boolean poll(Duration timeout) {
        return socket.poll(timeout);
    }

    @Override
    public int recvDontWait(byte[] buffer, int offset, int length) {
        return socket.recvDontWait(buffer, offset, length);
    }

    @Override
    public int peekDontWait(byte[] buffer, int offset, int length) {
        return socket.peekDontWait(buffer, offset, length);
    }

    @Override
    public int recv(byte[] buffer, int offset, int length) {
        throw refusal();
    }
}
