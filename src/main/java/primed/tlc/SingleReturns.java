package primed.tlc;

import java.io.IOException;
import java.io.Reader;

/**
 * A text without the carriage returns that stand before another one: each system on the way of a log may have put one
 * before the line feed, and a reader of lines would see an empty line after each.
 */
final class SingleReturns extends Reader {
    private final Reader text;
    private char last;

    SingleReturns(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0 && length > 0) {
            int count = text.read(target, offset, length);
            if (count < 0) {
                return count;
            }
            for (int i = offset; i < offset + count; i++) {
                char next = target[i];
                if (next != '\r' || last != '\r') {
                    target[offset + kept] = next;
                    kept++;
                }
                last = next;
            }
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
