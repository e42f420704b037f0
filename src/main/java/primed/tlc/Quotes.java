package primed.tlc;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells what in a line is part of a TLA+ string. TLC escapes line ends, so no string goes on over lines. */
final class Quotes {
    private Quotes() {}

    /** Whether a place in a line is inside a string that began before it. */
    static boolean isInside(String line, int place) {
        boolean inside = false;
        for (int i = 0; i < place; i++) {
            char c = line.charAt(i);
            if (c == '"') {
                inside = !inside;
            } else if (c == '\\' && inside) {
                i++;
            }
        }
        return inside;
    }

    /** The first match in a text of several lines that is not inside a string: what TLC says, and not the spec. */
    static Optional<MatchResult> firstOutside(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .filter(match -> !isInsideText(text, match.start()))
                .findFirst();
    }

    private static boolean isInsideText(String text, int place) {
        int lineStart = text.lastIndexOf('\n', place - 1) + 1;
        return isInside(text.substring(lineStart, place), place - lineStart);
    }
}
