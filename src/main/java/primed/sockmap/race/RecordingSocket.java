package primed.sockmap.race;

import java.time.Duration;
import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.ForwardingSocket;
import primed.sockmap.SockmapSocket;

/** A socket as one thread uses it; what it asks and is told is written down. */
final class RecordingSocket extends ForwardingSocket {
    private final EventRecorder recorder;

    RecordingSocket(SockmapSocket socket, EventRecorder recorder) {
        super(socket);
        this.recorder = recorder;
    }

    @Override
    public int fionread() {
        int result = super.fionread();
        recorder.add(new Event.Fionread(result));
        return result;
    }

    @Override
    public boolean poll(Duration timeout) {
        boolean in = super.poll(timeout);
        recorder.add(new Event.Poll(in));
        return in;
    }

    @Override
    public int recvDontWait(byte[] buffer, int offset, int length) {
        try {
            int received = super.recvDontWait(buffer, offset, length);
            recorder.add(new Event.Received(length, ByteString.of(buffer, offset, received)));
            return received;
        } catch (ErrnoException failure) {
            recorder.add(new Event.RecvFailed(length, failure.errno()));
            throw failure;
        }
    }

    /** @throws UnsupportedOperationException always: the readers that race do not peek */
    @Override
    public int peekDontWait(byte[] buffer, int offset, int length) {
        throw new UnsupportedOperationException("a peek has no place in a log");
    }
}
