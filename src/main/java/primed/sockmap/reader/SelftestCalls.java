package primed.sockmap.reader;

import primed.sockmap.Errno;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;

/** The helpers that the selftest's readers are made of: {@code sockmap_helpers.h}, {@code sockmap_basic.c}. */
final class SelftestCalls {
    private final SockmapSocket socket;
    private final Patience patience;

    SelftestCalls(SockmapSocket socket, Patience patience) {
        this.socket = socket;
        this.patience = patience;
    }

    /** {@code wait_for_fionread}: asks until there is enough, or the tries are used up. */
    void waitForFionread(int expected) {
        for (int tries = 0; tries < patience.fionreadTries(); tries++) {
            if (socket.fionread() >= expected) {
                return;
            }
            patience.pause();
        }
    }

    /** {@code recv_timeout}: poll, then recv with MSG_DONTWAIT. */
    void recvTimeout(ReceiveBuffer rcv, int length) {
        if (!socket.poll(patience.poll())) {
            throw new ErrnoException("poll", Errno.ETIME);
        }
        rcv.fill(length, socket::recvDontWait);
    }
}
