package primed.sockmap.reader;

import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;

/**
 * The fix that was merged (d9d7125e445d): FIONREAD and a recv of exactly that much, and for UDP the same again for the
 * rest.
 */
public final class TwoPhaseReader implements Reader {
    private final ReceiveBuffer rcv;
    private final SelftestCalls calls;
    private final int firstPart;
    private final boolean compares;

    /**
     * @param p1 the socket to read
     * @param expected what the test sent, in order
     * @param firstMessage the length of the first message
     * @param compares true to end with a mismatch as soon as a part is not what was sent, as the test does; false to go
     *     on
     */
    public TwoPhaseReader(
            SockmapSocket p1, ByteString expected, int firstMessage, boolean compares, Patience patience) {
        this.rcv = new ReceiveBuffer(expected);
        this.calls = new SelftestCalls(p1, patience);
        this.firstPart = p1.transport() == Transport.UDP ? firstMessage : expected.length();
        this.compares = compares;
    }

    @Override
    public Reading read() {
        try {
            readPart(firstPart);
            if (rcv.filled() == firstPart && rcv.missing() > 0 && !mismatches()) {
                readPart(rcv.missing());
            }
            return rcv.ended(mismatches() ? Reading.Ending.MISMATCH : Reading.Ending.RETURNED);
        } catch (ErrnoException failure) {
            return rcv.ended(failure);
        }
    }

    private void readPart(int expected) {
        calls.waitForFionread(expected);
        calls.recvTimeout(rcv, expected);
    }

    private boolean mismatches() {
        return compares && !rcv.isAsExpected();
    }
}
