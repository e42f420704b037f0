package primed.value;

import java.util.List;
import java.util.regex.Pattern;

/** One spelling for what versions and line widths of TLC print differently. */
final class SymbolicText {
    private static final List<String> OPENING = List.of("{", "[", "(", "<<");
    private static final List<String> CLOSING = List.of("}", "]", ")", ">>", ",");
    private static final Pattern BARE_INTERVAL = Pattern.compile("\\bSUBSET (-?\\d++\\.\\.-?\\d++)");

    private SymbolicText() {}

    /**
     * The text on one line, with no blank inside brackets or before commas, one blank where there were several, and
     * {@code SUBSET 1..3} as {@code SUBSET (1..3)}. Strings are kept as they are.
     */
    static String normal(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int quote = text.indexOf('"', at);
            int end = quote < 0 ? text.length() : quote;
            appendPlain(text.substring(at, end), result);
            at = quote < 0 ? end : appendString(text, quote, result);
        }
        return result.toString().strip();
    }

    private static void appendPlain(String plain, StringBuilder result) {
        StringBuilder squeezed = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isWhitespace(c)) {
                squeezed.append(c);
            } else if (!startsBlank(plain, i) && !endsWithAny(squeezed, result) && !beforeClosing(plain, i)) {
                squeezed.append(' ');
            }
        }
        result.append(BARE_INTERVAL.matcher(squeezed).replaceAll("SUBSET ($1)"));
    }

    private static boolean startsBlank(String plain, int at) {
        return at > 0 && Character.isWhitespace(plain.charAt(at - 1));
    }

    private static boolean endsWithAny(StringBuilder squeezed, StringBuilder before) {
        StringBuilder last = squeezed.isEmpty() ? before : squeezed;
        return OPENING.stream()
                .anyMatch(bracket -> last.length() >= bracket.length()
                        && last.indexOf(bracket, last.length() - bracket.length()) >= 0);
    }

    private static boolean beforeClosing(String plain, int at) {
        int next = at;
        while (next < plain.length() && Character.isWhitespace(plain.charAt(next))) {
            next++;
        }
        int place = next;
        return CLOSING.stream().anyMatch(bracket -> plain.startsWith(bracket, place));
    }

    /** Copies the string that starts here and tells where it ends. */
    private static int appendString(String text, int quote, StringBuilder result) {
        int end = Cursor.endOfString(text, quote);
        result.append(text, quote, end);
        return end;
    }
}
