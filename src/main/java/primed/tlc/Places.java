package primed.tlc;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import primed.trace.Location;

/** Finds the places that TLC and SANY name in their messages. */
final class Places {
    /** A region of a module, in the words of states, coverage and semantic errors. */
    static final Pattern REGION =
            Pattern.compile("line (\\d{1,9}), col (\\d{1,9}) to line (\\d{1,9}), col (\\d{1,9}) of module (\\w+)");

    /** A region that is no part of a value: TLC prints what it does not evaluate as the place where it stands. */
    private static final Pattern TOLD = Pattern.compile("(?<!<(?:expression|LAZY) )" + REGION.pattern());

    /** What an initial state (2102) could not be stored for: the domain of a function that TLC has left unevaluated. */
    private static final Pattern NO_DOMAIN = Pattern.compile(
            "Attempted to (?:compute the number of elements in|enumerate) .*?(\\w+)\\.?\nWhile working on the initial state:");

    private static final Pattern EXPRESSION =
            Pattern.compile("Line (\\d{1,9}), column (\\d{1,9}) to line (\\d{1,9}), column (\\d{1,9}) in (\\w+)");
    private static final Pattern CONFIGURATION = Pattern.compile("configuration file at line (\\d{1,9})\\b");

    private Places() {}

    /** Where something begins, as far as the message says so. */
    record Place(
            @Nullable String module, int line, @Nullable Integer column) {}

    /** The first place in a message, or null if it names none; what stands in strings and in lazy values is none. */
    static @Nullable Place first(String text) {
        return Quotes.firstOutside(TOLD, text)
                .map(Places::place)
                .or(() -> Quotes.firstOutside(CONFIGURATION, text)
                        .map(line -> new Place(null, Integer.parseInt(line.group(1)), null)))
                .orElse(null);
    }

    /**
     * The body of the function for whose domain an initial state could not be stored, or null if it is not that: of the
     * expressions that were evaluated (2103) none is at fault.
     */
    static @Nullable Place ofEndlessValue(String text) {
        Matcher domain = NO_DOMAIN.matcher(text);
        return domain.lookingAt()
                ? Quotes.firstOutside(
                                Pattern.compile(
                                        "(?<=\\\\in " + domain.group(1) + " \\|-> <expression )" + REGION.pattern()),
                                text)
                        .map(Places::place)
                        .orElse(null)
                : null;
    }

    /** The innermost expression of a list of nested ones (2103), or null if there is none. */
    static @Nullable Place last(String text) {
        Matcher expression = EXPRESSION.matcher(text);
        Place last = null;
        while (expression.find()) {
            last = place(expression);
        }
        return last;
    }

    /** The innermost expression of a message about a fingerprint (2147): 2.18 begins with it, newer ones end. */
    static @Nullable Place innermost(String text) {
        Place first = first(text);
        return first == null ? last(text) : first;
    }

    /** The region of a match whose groups from {@code first} on are those of {@link #REGION}. */
    static Location location(Matcher match, int first) {
        return new Location(
                match.group(first + 4),
                Integer.parseInt(match.group(first)),
                Integer.parseInt(match.group(first + 1)),
                Integer.parseInt(match.group(first + 2)),
                Integer.parseInt(match.group(first + 3)));
    }

    private static Place place(MatchResult region) {
        return new Place(region.group(5), Integer.parseInt(region.group(1)), Integer.parseInt(region.group(2)));
    }
}
