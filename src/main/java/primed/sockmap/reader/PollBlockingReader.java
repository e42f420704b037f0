package primed.sockmap.reader;

import primed.sockmap.ByteString;
import primed.sockmap.Errno;
import primed.sockmap.ErrnoException;
import primed.sockmap.WaitingSockmapSocket;

/**
 * The recv loop without MSG_DONTWAIT: it trusts recv not to wait when poll has said that there is something to read.
 */
public final class PollBlockingReader implements Reader {
    private final WaitingSockmapSocket p1;
    private final ReceiveBuffer rcv;
    private final Patience patience;

    /**
     * @param p1 the socket to read
     * @param expected what the test sent, in order
     */
    public PollBlockingReader(WaitingSockmapSocket p1, ByteString expected, Patience patience) {
        this.p1 = p1;
        this.rcv = new ReceiveBuffer(expected);
        this.patience = patience;
    }

    @Override
    public Reading read() {
        try {
            while (rcv.missing() > 0) {
                if (!p1.poll(patience.poll())) {
                    throw new ErrnoException("poll", Errno.ETIME);
                }
                rcv.fill(rcv.room(), p1::recv);
            }
            return rcv.ended(Reading.Ending.RETURNED);
        } catch (ErrnoException failure) {
            return rcv.ended(failure);
        }
    }
}
