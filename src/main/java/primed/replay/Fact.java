package primed.replay;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * One thing that is known about a failure.
 *
 * @param key what it is about
 * @param value what is known, on one line or more
 */
public record Fact(String key, String value) {

    /** Lines the facts up: keys in a column, longer values below their key. */
    public static String render(Collection<Fact> facts) {
        int width = facts.stream()
                .filter(fact -> !fact.isLong())
                .mapToInt(fact -> fact.key.length())
                .max()
                .orElse(0);
        return facts.stream().map(fact -> fact.render(width)).collect(Collectors.joining("\n"));
    }

    private String render(int width) {
        if (isLong()) {
            return "  " + key + ":\n" + value.indent(4).stripTrailing();
        }
        return "  " + key + " ".repeat(width - key.length()) + " : " + value;
    }

    private boolean isLong() {
        return value.contains("\n");
    }
}
