package primed.sockmap.binding;

import primed.replay.UnforceableException;
import primed.sockmap.ForwardingSocket;
import primed.sockmap.SockmapSocket;
import primed.sockmap.WaitingSockmapSocket;

/**
 * A socket of the running kernel for a reader that waits: whatever does not wait is asked, a recv that may is refused.
 */
final class RefusingSocket extends ForwardingSocket implements WaitingSockmapSocket {
    private static final String WAITS = "a recv that waits is never issued on the running kernel: it can spin there";

    RefusingSocket(SockmapSocket socket) {
        super(socket);
    }

    /** Why a recv that waits is no step. */
    static UnforceableException refusal() {
        return new UnforceableException(WAITS);
    }

    @Override
    public int recv(byte[] buffer, int offset, int length) {
        throw refusal();
    }
}
