package primed.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a dot file says of a node or an edge: {@code label="x = 1",style = filled}. A label, and a tooltip that repeats
 * it, can hold any text; so each attribute is read for itself.
 */
record DotAttributes(Map<String, String> values) {
    private static final String VALUE = "(?:\"(?:[^\"\\\\]|\\\\.)*+\"|\\w+)";

    /** All of them, as they stand between the brackets. */
    static final String LIST = "(?:,?\\s*\\w+\\s*=\\s*" + VALUE + ")*+";

    private static final Pattern ONE = Pattern.compile("(\\w+)\\s*=\\s*(" + VALUE + ")", Pattern.DOTALL);

    /** @param list what {@link #LIST} matches */
    static DotAttributes parse(String list) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Matcher one = ONE.matcher(list); one.find(); ) {
            values.put(one.group(1), unquoted(one.group(2)));
        }
        return new DotAttributes(values);
    }

    /** The text that is shown; empty if there is none. */
    String label() {
        return values.getOrDefault("label", "");
    }

    /** Whether it is drawn in this style, perhaps with others. */
    boolean hasStyle(String style) {
        return values.getOrDefault("style", "").contains(style);
    }

    /** Whether it is filled with this colour. */
    boolean isFilledWith(String color) {
        return values.getOrDefault("fillcolor", "").equals(color);
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < value.length() - 1; i++) {
            char next = value.charAt(i);
            if (next == '\\') {
                i++;
                plain.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                plain.append(next);
            }
        }
        return plain.toString();
    }
}
