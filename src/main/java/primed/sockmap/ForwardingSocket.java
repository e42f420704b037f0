package primed.sockmap;

import java.time.Duration;

/** A socket that passes each call on to another, for those that do something besides. */
public abstract class ForwardingSocket implements SockmapSocket {
    private final SockmapSocket socket;

    /** @param socket the one that is asked */
    protected ForwardingSocket(SockmapSocket socket) {
        this.socket = socket;
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
}
