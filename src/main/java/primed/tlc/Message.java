package primed.tlc;

import java.util.List;

/**
 * One message of TLC's {@code -tool} mode.
 *
 * @param code what it is about (tlc2.output.EC)
 * @param severity 0 none, 1 error, 2 TLC bug, 3 warning, 4 state
 * @param text its text, that of the messages inside it included
 * @param nested the messages inside it
 * @param complete whether its end was seen; not when TLC was stopped while it wrote
 */
record Message(int code, int severity, String text, List<Message> nested, boolean complete) {
    static final int ERROR = 1;
    static final int BUG = 2;
    static final int WARNING = 3;

    boolean isError() {
        return severity == ERROR || severity == BUG;
    }

    String firstLine() {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    String afterFirstLine() {
        int end = text.indexOf('\n');
        return end < 0 ? "" : text.substring(end + 1);
    }
}
