package primed.trace.itf;

import java.nio.file.Path;
import primed.trace.Trace;

/** Writes traces in ITF, laid out for reading and for diffs; equal traces give equal bytes. */
public final class ItfWriter {
    private ItfWriter() {}

    /**
     * The trace as an ITF document whose last line is ended.
     *
     * @throws ItfException if ITF has no place for the trace: its states have different variables, or a value is nested
     *     too deep for JSON
     */
    public static String write(Trace trace) {
        return Layout.pretty(TraceEncoder.encode(trace));
    }

    /**
     * Writes the trace to a file; a file that is there is replaced as a whole.
     *
     * @throws ItfException if the file cannot be written, or ITF has no place for the trace
     */
    public static void write(Trace trace, Path file) {
        TextFiles.write(file, text(trace, file));
    }

    private static String text(Trace trace, Path file) {
        try {
            return write(trace);
        } catch (ItfException e) {
            throw new ItfException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
