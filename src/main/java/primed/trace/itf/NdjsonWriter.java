package primed.trace.itf;

import java.nio.file.Path;
import primed.trace.Trace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes traces as NDJSON: a line with the ITF document in which {@code states} is just their number, then a line for
 * each state.
 */
public final class NdjsonWriter {
    private NdjsonWriter() {}

    /**
     * The lines of the trace, each of them ended.
     *
     * @throws ItfException if ITF has no place for the trace, as in {@link ItfWriter#write(Trace)}
     */
    public static String write(Trace trace) {
        ObjectNode document = TraceEncoder.encode(trace);
        JsonNode states = document.path(Fields.STATES);
        document.put(Fields.STATES, states.size());
        StringBuilder lines = new StringBuilder(Layout.flat(document)).append('\n');
        states.forEach(state -> lines.append(Layout.flat(state)).append('\n'));
        return lines.toString();
    }

    /**
     * Writes the trace to a file; a file that is there is replaced as a whole.
     *
     * @throws ItfException if the file cannot be written, or ITF has no place for the trace
     */
    public static void write(Trace trace, Path file) {
        TextFiles.write(file, write(trace));
    }
}
