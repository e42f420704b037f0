package primed.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a container printed, in the file that Docker keeps of it by default ({@code json-file}): a JSON object a line,
 * with a piece of the output, line end included, under {@code log}. A line that is no such object, as one that is cut
 * off, is left out.
 */
final class DockerLog extends Reader {
    private static final String BEGIN = "{\"log\":\"";

    private final BufferedReader file;
    private String piece = "";
    private int at;

    private DockerLog(BufferedReader file) {
        this.file = file;
    }

    /** The text that the container printed, or the text itself if it is no such file. */
    static Reader textOf(Reader text) throws IOException {
        BufferedReader file = new BufferedReader(text);
        file.mark(BEGIN.length());
        boolean isOne = true;
        for (int i = 0; i < BEGIN.length() && isOne; i++) {
            isOne = file.read() == BEGIN.charAt(i);
        }
        file.reset();
        return isOne ? new DockerLog(file) : file;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (at == piece.length()) {
            String line = file.readLine();
            if (line == null) {
                return -1;
            }
            String next = piece(line);
            piece = next == null ? "" : next;
            at = 0;
        }
        int count = Math.min(length, piece.length() - at);
        piece.getChars(at, at + count, target, offset);
        at += count;
        return count;
    }

    private static @Nullable String piece(String line) {
        try {
            JsonNode log = JsonMapper.shared().readTree(line).path("log");
            return log.isString() ? log.asString() : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
