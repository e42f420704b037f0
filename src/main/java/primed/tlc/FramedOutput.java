package primed.tlc;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What one run prints in a JVM that runs several: pieces with their length before them, up to the end of the run.
 *
 * <p>See {@code primed.tlc.inside.Frames}, which writes it. A JVM that ends in the middle of a run ends the output too.
 */
final class FramedOutput extends InputStream {
    private static final int END = -1;

    private final DataInputStream pipe;
    private int left;
    private boolean ended;
    private volatile @Nullable Ending ending;

    /**
     * How a run ended in a JVM that goes on.
     *
     * @param exit the exit code that TLC would have ended with
     * @param reusable whether nothing is left of the run, so that the JVM can run another model
     */
    record Ending(int exit, boolean reusable) {}

    FramedOutput(DataInputStream pipe) {
        this.pipe = pipe;
    }

    /** How the run ended; null before that, and if the JVM has ended with it. */
    @Nullable
    Ending ending() {
        return ending;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0 && !ended) {
            next();
        }
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int count = pipe.read(bytes, from, Math.min(left, length));
        ended = count < 0;
        left -= Math.max(count, 0);
        return count;
    }

    private void next() throws IOException {
        try {
            left = pipe.readInt();
            if (left == END) {
                left = 0;
                ended = true;
                ending = new Ending(pipe.readInt(), pipe.readBoolean());
            } else if (left <= 0) {
                throw new IOException("TLC's JVM does not speak as it should: a piece of [" + left + "] bytes");
            }
        } catch (EOFException e) {
            ended = true;
        }
    }
}
