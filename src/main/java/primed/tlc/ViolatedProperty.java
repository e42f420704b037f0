package primed.tlc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the name of what is violated in the message that says so. */
final class ViolatedProperty {
    private static final Pattern ONE = Pattern.compile(
            "(?:Invariant|Action property|Property|Temporal property|Postcondition|Evaluating postcondition)"
                    + " (?!line \\d)(\\S+) .*");
    private static final Pattern SEVERAL = Pattern.compile("Temporal properties (?!were )(.+) were violated.*");
    private static final Pattern BETWEEN = Pattern.compile(",? and |, ");

    private ViolatedProperty() {}

    /**
     * The name, or the names with commas between where a behavior violates several temporal properties; null if the
     * message has none or was cut off in it. 2.18 does not name temporal properties.
     */
    static @Nullable String in(Message message) {
        return in(message.firstLine());
    }

    /** The same of a message's first line. */
    static @Nullable String in(String line) {
        Matcher one = ONE.matcher(line);
        if (one.matches()) {
            return one.group(1);
        }
        Matcher several = SEVERAL.matcher(line);
        return several.matches() ? BETWEEN.matcher(several.group(1)).replaceAll(", ") : null;
    }
}
