package primed.sockmap.finding;

import java.time.Duration;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;

/** Counts how often a reader asks FIONREAD. */
final class CountingSocket implements SockmapSocket {
    private final SockmapSocket socket;
    private int fionreads;

    CountingSocket(SockmapSocket socket) {
        this.socket = socket;
    }

    int fionreads() {
        return fionreads;
    }

    @Override
    public Transport transport() {
        return socket.transport();
    }

    @Override
    public int fionread() {
        fionreads++;
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
