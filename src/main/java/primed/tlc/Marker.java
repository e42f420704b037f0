package primed.tlc;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What opens or closes a message in a line of an output.
 *
 * @param code the message's code
 * @param severity its severity; of no meaning where the message is closed
 * @param isStart whether it opens the message
 * @param begin where it begins in the line
 * @param end where it ends
 */
record Marker(int code, int severity, boolean isStart, int begin, int end) {
    /** What every marker begins and ends with. */
    static final String SIGN = "@!@!@";

    private static final Pattern MARKER =
            Pattern.compile("@!@!@(?:STARTMSG (-?\\d{1,9}):(\\d)|ENDMSG (-?\\d{1,9})) @!@!@");

    /**
     * The first marker of a line from a place on that is not inside a string, or null. A closing one counts only if its
     * message is open; at the end of a line it counts whatever stands before it, for a string would end in a quote.
     *
     * @param from where to begin, which is outside of strings
     * @param isOpen whether a message of this code is open
     */
    static @Nullable Marker first(String line, int from, IntPredicate isOpen) {
        Matcher matcher = MARKER.matcher(line).region(from, line.length());
        boolean isQuoted = false;
        int read = from;
        while (matcher.find()) {
            Marker marker = of(matcher);
            String before = (isQuoted ? "\"" : "") + line.substring(read, marker.begin);
            isQuoted = Quotes.isInside(before, before.length());
            read = marker.begin;
            boolean counts = marker.isStart || isOpen.test(marker.code);
            boolean last = !marker.isStart && marker.end == line.length();
            if (counts && (last || !isQuoted)) {
                return marker;
            }
        }
        return null;
    }

    /** Whether a line is the beginning of a marker, or looks like one without being one. */
    static boolean isPiece(String line) {
        return line.startsWith(SIGN) || (!line.isEmpty() && SIGN.startsWith(line));
    }

    private static Marker of(Matcher matcher) {
        boolean start = matcher.group(1) != null;
        return new Marker(
                Integer.parseInt(matcher.group(start ? 1 : 3)),
                start ? Integer.parseInt(matcher.group(2)) : 0,
                start,
                matcher.start(),
                matcher.end());
    }
}
