package primed.sockmap.reader;

import primed.sockmap.ByteString;
import primed.sockmap.Errno;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;

/**
 * The recv loop, hardened: EAGAIN after a positive poll means "poll again". Each poll has the reader's timeout, and a
 * poll that runs into it ends the read.
 */
public final class HardenedReader implements Reader {
    private final ReceiveBuffer rcv;
    private final SelftestCalls calls;

    /**
     * @param p1 the socket to read
     * @param expected what the test sent, in order
     */
    public HardenedReader(SockmapSocket p1, ByteString expected, Patience patience) {
        this.rcv = new ReceiveBuffer(expected);
        this.calls = new SelftestCalls(p1, patience);
    }

    @Override
    public Reading read() {
        while (rcv.missing() > 0) {
            try {
                calls.recvTimeout(rcv, rcv.room());
            } catch (ErrnoException failure) {
                if (failure.errno() != Errno.EAGAIN) {
                    return rcv.ended(failure);
                }
            }
        }
        return rcv.ended(Reading.Ending.RETURNED);
    }
}
