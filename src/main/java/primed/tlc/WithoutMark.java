package primed.tlc;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** A text without the byte order mark that may stand before it. */
final class WithoutMark extends PushbackReader {
    private static final char MARK = '\ufeff';

    WithoutMark(Reader text) throws IOException {
        super(text, 1);
        int first = super.read();
        if (first >= 0 && first != MARK) {
            unread(first);
        }
    }
}
