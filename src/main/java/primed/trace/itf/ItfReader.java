package primed.trace.itf;

import java.nio.file.Path;
import primed.trace.Trace;

/**
 * Reads traces in ITF, Primed's own and those of other tools.
 *
 * <p>Plain JSON numbers are read as integers, tuples as sequences, variants as records. Fields that are not known are
 * left out of account in the trace, in {@code #meta}, and where they begin with {@code #} in a state. A step whose
 * state does not tell its action gets {@link primed.trace.Action#unnamed()}; a document that does not tell its ending
 * and loops on its last state stutters there.
 */
public final class ItfReader {
    private ItfReader() {}

    /**
     * Reads a trace from a file.
     *
     * @throws ItfException if the file cannot be read or is not an ITF trace
     */
    public static Trace read(Path file) {
        return read(TextFiles.read(file), file.toString());
    }

    /**
     * Reads a trace from a text.
     *
     * @param sourceName what to call the text in messages, for example its file's name
     * @throws ItfException if the text is not an ITF trace
     */
    public static Trace read(String text, String sourceName) {
        return TraceDecoder.decode(Json.readObject(text, sourceName, 1), sourceName);
    }
}
