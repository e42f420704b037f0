package primed.tlc;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a TLA+ module, read without a parser: where it defines something.
 *
 * @param text as it stands in the file
 */
public record ModuleText(String text) {
    /** A definition in the first column, as is the custom, or the line below the module. */
    private static final Pattern NEXT_UNIT = Pattern.compile("\\w+\\s*(?:\\(.*\\)|\\[.*])?\\s*==|====");

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

    /** The first definition of a name, without comments, to where the next definition or the end of the module is. */
    Optional<String> bodyOf(String name) {
        OptionalInt line = definitionOf(name);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = withoutComments().lines().skip(line.getAsInt() - 1L).toList();
        return Optional.of(Stream.concat(
                        rest.stream().limit(1),
                        rest.stream()
                                .skip(1)
                                .takeWhile(next -> !NEXT_UNIT.matcher(next).lookingAt()))
                .collect(Collectors.joining("\n")));
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
     * Which characters are those of comments.
     *
     * @param block between {@code (*} and {@code *)}, which nest
     * @param line from {@code \*} to the end of the line
     */
    private record Comments(BitSet block, BitSet line) {
        static Comments in(String text) {
            Comments comments = new Comments(new BitSet(), new BitSet());
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
