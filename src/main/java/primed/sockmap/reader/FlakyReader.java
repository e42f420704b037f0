package primed.sockmap.reader;

import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;

/**
 * The selftest before it was mended (17e2ce02bf56): wait for FIONREAD, then a single recv. For UDP it waits for the
 * first message only, because FIONREAD shows no more, and so it can receive that one alone.
 */
public final class FlakyReader implements Reader {
    private final ReceiveBuffer rcv;
    private final SelftestCalls calls;
    private final int enough;

    /**
     * @param p1 the socket to read
     * @param expected what the test sent, in order
     * @param firstMessage the length of the first message
     */
    public FlakyReader(SockmapSocket p1, ByteString expected, int firstMessage, Patience patience) {
        this.rcv = new ReceiveBuffer(expected);
        this.calls = new SelftestCalls(p1, patience);
        this.enough = p1.transport() == Transport.UDP ? firstMessage : expected.length();
    }

    @Override
    public Reading read() {
        try {
            calls.waitForFionread(enough);
            calls.recvTimeout(rcv, rcv.room());
            return rcv.ended(Reading.Ending.RETURNED);
        } catch (ErrnoException failure) {
            return rcv.ended(failure);
        }
    }
}
