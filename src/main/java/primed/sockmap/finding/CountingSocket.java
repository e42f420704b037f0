package primed.sockmap.finding;

import primed.sockmap.ForwardingSocket;
import primed.sockmap.SockmapSocket;

/** Counts how often a reader asks FIONREAD. */
final class CountingSocket extends ForwardingSocket {
    private int fionreads;

    CountingSocket(SockmapSocket socket) {
        super(socket);
    }

    int fionreads() {
        return fionreads;
    }

    @Override
    public int fionread() {
        fionreads++;
        return super.fionread();
    }
}
