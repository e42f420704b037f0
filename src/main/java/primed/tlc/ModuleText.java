package primed.tlc;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a TLA+ module, read without a parser: where it defines something.
 *
 * @param text as it stands in the file
 */
public record ModuleText(String text) {
    /** A string as it is written, which ends in its line; long ones are read without recursion. */
    static final String STRING = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"";

    /**
     * The beginning of a definition in the first column, as is the custom, with its name; or the line below a module.
     */
    static final Pattern UNIT =
            Pattern.compile("(?m)^(?:(?:LOCAL\\s+)?(\\w+)[ \\t]*(?:\\([^)]*\\)|\\[[^]]*])?\\s*==|====)");

    /** How a module begins; what stands before that in a file is not read. */
    private static final Pattern HEADER = Pattern.compile("-{4}\\s*MODULE\\b");

    /** Whether a module begins anywhere in the text. */
    boolean hasModule() {
        return HEADER.matcher(text).find();
    }

    /** The line, from 1, that begins the first definition of a name; empty if it defines no such thing. */
    public OptionalInt definitionOf(String name) {
        String bare = withoutComments();
        OptionalInt place = placeOf(name, bare);
        return place.isEmpty() ? place : OptionalInt.of(lineAt(bare, place.getAsInt()));
    }

    /** The line, from 1, of a place in a text. */
    static int lineAt(String text, int place) {
        return (int) text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
    }

    private static OptionalInt placeOf(String name, String bare) {
        Matcher definition = Pattern.compile(
                        "^[ \\t]*(?:(?:LET|LOCAL)\\s+)?(\\Q" + name + "\\E)\\s*+(?:\\(.*\\)|\\[.*])?\\s*+==",
                        Pattern.MULTILINE)
                .matcher(bare);
        return definition.find() ? OptionalInt.of(definition.start(1)) : OptionalInt.empty();
    }

    /** The text with a space for each character of a comment; lines stay where they are. */
    public String withoutComments() {
        Comments comments = Comments.in(text);
        return blankWhere(i -> comments.block().get(i) || comments.line().get(i));
    }

    /** The comments between {@code (*} and {@code *)}, with a space for each other character. */
    String blockComments() {
        Comments comments = Comments.in(text);
        return blankWhere(i -> !comments.block().get(i));
    }

    private String blankWhere(IntPredicate blank) {
        StringBuilder left = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (blank.test(i) && !Character.isWhitespace(text.charAt(i))) {
                left.setCharAt(i, ' ');
            }
        }
        return left.toString();
    }

    /**
     * Which characters are those of comments; what looks like one in a string is none.
     *
     * @param block between {@code (*} and {@code *)}, which nest
     * @param line from {@code \*} to the end of the line
     */
    private record Comments(BitSet block, BitSet line) {
        private static final Pattern QUOTED = Pattern.compile(STRING);

        static Comments in(String text) {
            Comments comments = new Comments(new BitSet(), new BitSet());
            Matcher quoted = QUOTED.matcher(text);
            int depth = 0;
            for (int i = 0; i < text.length(); i++) {
                if (text.startsWith("(*", i)) {
                    depth++;
                    comments.block.set(i, i + 2);
                    i++;
                } else if (depth > 0 && text.startsWith("*)", i)) {
                    depth--;
                    comments.block.set(i, i + 2);
                    i++;
                } else if (depth > 0) {
                    comments.block.set(i);
                } else if (text.charAt(i) == '"'
                        && quoted.region(i, text.length()).lookingAt()) {
                    i = quoted.end() - 1;
                } else if (text.startsWith("\\*", i)) {
                    int end = text.indexOf('\n', i);
                    int next = end < 0 ? text.length() : end;
                    comments.line.set(i, next);
                    i = next - 1;
                }
            }
            return comments;
        }
    }
}
