package primed.tlc.inside;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What one run prints, in pieces with their length before them, so that nothing printed can be taken for the end.
 *
 * <p>A piece is its length (4 bytes) and its bytes. The end is the length -1, the exit code (4 bytes) and whether the
 * JVM can run another model (1 byte). What is printed after the end is lost.
 */
final class Frames extends OutputStream {
    private static final int END = -1;

    private final DataOutputStream pipe;
    private boolean ended;

    Frames(DataOutputStream pipe) {
        this.pipe = pipe;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (!ended && length > 0) {
            pipe.writeInt(length);
            pipe.write(bytes, from, length);
            pipe.flush();
        }
    }

    synchronized void end(int exit, boolean reusable) throws IOException {
        ended = true;
        pipe.writeInt(END);
        pipe.writeInt(exit);
        pipe.writeBoolean(reusable);
        pipe.flush();
    }
}
