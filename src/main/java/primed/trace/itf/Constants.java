package primed.trace.itf;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The constants of a model as one text: a line {@code Name = value} for each, in the order of the names. */
final class Constants {
    private static final String IS = " = ";
    private static final Pattern STRING_OR_BLANKS =
            Pattern.compile("\"[^\"\\\\\\n\\r]*+(?:\\\\.[^\"\\\\\\n\\r]*+)*+\"|\\s+");

    private Constants() {}

    static String print(Map<String, String> constants) {
        return new TreeMap<>(constants)
                .entrySet().stream()
                        .map(constant -> constant.getKey() + IS + oneLine(constant.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException if a line has another form */
    static Map<String, String> parse(String text) {
        Map<String, String> constants = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            int is = line.indexOf(IS);
            if (is < 1) {
                throw new IllegalArgumentException("\"" + line + "\" is not of the form Name = value");
            }
            constants.put(line.substring(0, is), line.substring(is + IS.length()));
        }
        return constants;
    }

    /** A value without line ends and further blanks, but for those in strings. */
    private static String oneLine(String value) {
        return STRING_OR_BLANKS
                .matcher(value.strip())
                .replaceAll(match -> match.group().isBlank() ? " " : Matcher.quoteReplacement(match.group()));
    }
}
