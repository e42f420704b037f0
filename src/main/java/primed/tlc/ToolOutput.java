package primed.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads what TLC prints with {@code -tool}, of any version from 2.18 on, also of runs made elsewhere. */
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
}
