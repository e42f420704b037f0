package primed.tlc;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a TLA+ module, read without a parser: where it defines something.
 *
 * @param text as it stands in the file
 */
public record ModuleText(String text) {
    /** The line, from 1, that begins the first definition of a name; empty if it defines no such thing. */
    public OptionalInt definitionOf(String name) {
        String bare = withoutComments();
        Matcher definition = Pattern.compile(
                        "^\\s*(?:(?:LET|LOCAL)\\s+)?(\\Q" + name + "\\E)\\s*(?:\\(.*\\)|\\[.*])?\\s*==",
                        Pattern.MULTILINE)
                .matcher(bare);
        if (!definition.find()) {
            return OptionalInt.empty();
        }
        long before = bare.substring(0, definition.start(1))
                .chars()
                .filter(c -> c == '\n')
                .count();
        return OptionalInt.of((int) before + 1);
    }

    /** The text with a space for each character of a comment; lines stay where they are. */
    public String withoutComments() {
        StringBuilder bare = new StringBuilder(text);
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("(*", i)) {
                depth++;
                blank(bare, i++, 2);
            } else if (depth > 0 && text.startsWith("*)", i)) {
                depth--;
                blank(bare, i++, 2);
            } else if (depth > 0) {
                blank(bare, i, 1);
            } else if (text.startsWith("\\*", i)) {
                int end = text.indexOf('\n', i);
                int length = (end < 0 ? text.length() : end) - i;
                blank(bare, i, length);
                i += length - 1;
            }
        }
        return bare.toString();
    }

    private static void blank(StringBuilder bare, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (!Character.isWhitespace(bare.charAt(i))) {
                bare.setCharAt(i, ' ');
            }
        }
    }
}
