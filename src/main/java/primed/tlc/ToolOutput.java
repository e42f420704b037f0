package primed.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads what TLC prints with {@code -tool}, of any version, also of runs made elsewhere. */
public final class ToolOutput {
    private ToolOutput() {}

    /**
     * Reads a whole output, in UTF-8.
     *
     * @return what the output tells. Of a run that was stopped this is an {@link Result#INCOMPLETE incomplete} one,
     *     unless TLC had found an error before.
     * @throws IOException if {@code output} cannot be read; its content never is an error
     */
    public static Outcome read(InputStream output) throws IOException {
        return read(new InputStreamReader(output, StandardCharsets.UTF_8));
    }

    /**
     * Reads a whole output.
     *
     * @return as {@link #read(InputStream)}
     * @throws IOException if {@code output} cannot be read
     */
    public static Outcome read(Reader output) throws IOException {
        Transcript transcript = new Transcript(ProgressListener.NONE);
        MessageReader.read(output, transcript);
        return transcript.outcome(Map.of());
    }

    /**
     * Reads a file that was made elsewhere and may have gone through other hands: in UTF-8, UTF-16 or the single bytes
     * of Windows, compressed by gzip or not, with something before each line (a CI's time stamps), with colours, cut
     * off at its end or at its beginning, or with the runs of several specs one after the other. Memory does not grow
     * with the file, but for a line, a trace, and the number of runs.
     *
     * @param output the file's bytes; not closed
     * @throws IOException if they cannot be read; their content never is an error
     */
    public static RecordedOutput recorded(InputStream output) throws IOException {
        return recorded(text(output));
    }

    /**
     * The same of the text of such a file.
     *
     * @throws IOException if it cannot be read
     */
    public static RecordedOutput recorded(Reader text) throws IOException {
        return new Recorder().read(text);
    }

    /**
     * The text of such a file, whatever it is encoded in and whether it is compressed or not.
     *
     * @param output the file's bytes
     * @throws IOException if they cannot be read
     */
    public static Reader text(InputStream output) throws IOException {
        return LogDecoder.open(output);
    }
}
