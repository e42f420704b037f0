package primed.trace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A region of a TLA+ module, as SANY names it.
 *
 * @param module the module's name, without {@code .tla}
 * @param beginLine first line, from 1
 * @param beginColumn first column, from 1
 * @param endLine last line, inclusive
 * @param endColumn last column, inclusive
 */
public record Location(String module, int beginLine, int beginColumn, int endLine, int endColumn) {
    private static final Pattern WORDING =
            Pattern.compile("line (\\d{1,9}), col (\\d{1,9}) to line (\\d{1,9}), col (\\d{1,9}) of module (\\w+)");

    /** Reads TLC's own wording, the whole text; empty if it is anything else. */
    public static Optional<Location> parse(String text) {
        Matcher matcher = WORDING.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Location(
                matcher.group(5), number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4)));
    }

    /** TLC's own wording, for example {@code line 3, col 1 to line 5, col 20 of module Jugs}. */
    @Override
    public String toString() {
        return "line " + beginLine + ", col " + beginColumn + " to line " + endLine + ", col " + endColumn
                + " of module " + module;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
