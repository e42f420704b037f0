package primed.sockmap.reader;

import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.WaitingSockmapSocket;

/** A loop of recv that waits, without poll: what a program does that knows nothing of sockmap. */
public final class BlockingReader implements Reader {
    private final WaitingSockmapSocket p1;
    private final ReceiveBuffer rcv;

    /**
     * @param p1 the socket to read
     * @param expected what the test sent, in order
     */
    public BlockingReader(WaitingSockmapSocket p1, ByteString expected) {
        this.p1 = p1;
        this.rcv = new ReceiveBuffer(expected);
    }

    @Override
    public Reading read() {
        try {
            while (rcv.missing() > 0) {
                rcv.fill(rcv.room(), p1::recv);
            }
            return rcv.ended(Reading.Ending.RETURNED);
        } catch (ErrnoException failure) {
            return rcv.ended(failure);
        }
    }
}
