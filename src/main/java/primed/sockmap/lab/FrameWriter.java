package primed.sockmap.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Writes messages to a serial line, each as lines that carry their place and a checksum: see {@link FrameReader}.
 *
 * <p>A line is {@code @primed MESSAGE PART/PARTS CHECKSUM TEXT}, the text in Base64. It begins with a line feed, so
 * that what others have written before it does not become a part of it.
 */
public final class FrameWriter {
    private static final int BYTES_A_LINE = 720;

    private final OutputStream line;
    private int messages;

    /** @param line where to write; it stays open */
    public FrameWriter(OutputStream line) {
        this.line = line;
    }

    /** Writes a message. */
    public synchronized void write(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        int parts = Math.max(1, (bytes.length + BYTES_A_LINE - 1) / BYTES_A_LINE);
        messages++;
        for (int part = 1; part <= parts; part++) {
            int begin = (part - 1) * BYTES_A_LINE;
            int length = Math.min(BYTES_A_LINE, bytes.length - begin);
            byte[] piece = new byte[length];
            System.arraycopy(bytes, begin, piece, 0, length);
            String text = Base64.getEncoder().encodeToString(piece);
            Frame frame = new Frame(messages, part, parts, text);
            line.write(("\n" + frame.line() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        line.flush();
    }
}
