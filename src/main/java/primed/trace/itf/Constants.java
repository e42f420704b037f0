package primed.trace.itf;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The constants of a model as one text: a line {@code Name = value} for each, in the order of the names. */
final class Constants {
    private static final String IS = " = ";

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

    private static String oneLine(String value) {
        return value.strip().replaceAll("\\s+", " ");
    }
}
