package primed.sockmap.reader;

import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;

/** The proposed fix: adds up what {@code recv_timeout} gives until all the bytes are in. An EAGAIN ends it. */
public final class RecvLoopReader implements Reader {
    private final ReceiveBuffer rcv;
    private final SelftestCalls calls;

    /**
     * @param p1 the socket to read
     * @param expected what the test sent, in order
     */
    public RecvLoopReader(SockmapSocket p1, ByteString expected, Patience patience) {
        this.rcv = new ReceiveBuffer(expected);
        this.calls = new SelftestCalls(p1, patience);
    }

    @Override
    public Reading read() {
        try {
            while (rcv.missing() > 0) {
                calls.recvTimeout(rcv, rcv.room());
            }
            return rcv.ended(Reading.Ending.RETURNED);
        } catch (ErrnoException failure) {
            return rcv.ended(failure);
        }
    }
}
