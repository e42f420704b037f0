package primed.trace.itf;

import java.nio.file.Path;
import java.util.List;
import primed.trace.Trace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads traces as {@link NdjsonWriter} writes them. */
public final class NdjsonReader {
    private NdjsonReader() {}

    /**
     * Reads a trace from a file.
     *
     * @throws ItfException if the file cannot be read or is not such a trace
     */
    public static Trace read(Path file) {
        return read(TextFiles.read(file), file.toString());
    }

    /**
     * Reads a trace from a text.
     *
     * @param sourceName what to call the text in messages, for example its file's name
     * @throws ItfException if the text is not such a trace
     */
    public static Trace read(String text, String sourceName) {
        List<String> lines = text.lines().toList();
        ObjectNode document = Json.readObject(lines.isEmpty() ? "" : lines.get(0), sourceName, 1);
        JsonNode promised = document.path(Fields.STATES);
        if (!promised.isInt()) {
            throw new ItfException(sourceName + " is no trace in NDJSON: line 1 wants the number of \"states\"");
        }
        if (promised.intValue() != lines.size() - 1) {
            throw new ItfException(sourceName + " is cut off or was edited: line 1 promises " + promised.intValue()
                    + " states, " + (lines.size() - 1) + " lines follow");
        }
        ArrayNode states = document.putArray(Fields.STATES);
        for (int i = 1; i < lines.size(); i++) {
            states.add(Json.readObject(lines.get(i), sourceName, i + 1));
        }
        return TraceDecoder.decode(document, sourceName);
    }
}
