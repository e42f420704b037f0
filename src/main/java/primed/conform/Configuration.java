package primed.conform;

import java.util.Map;
import java.util.stream.Collectors;

/** Parts of a model's configuration. */
final class Configuration {
    private Configuration() {}

    /** The assignments of constants; nothing if there are none. */
    static String constants(Map<String, String> constants) {
        return constants.isEmpty()
                ? ""
                : constants.entrySet().stream()
                        .map(constant -> "  " + constant.getKey()
                                + (constant.getValue().startsWith("<-") ? " " : " = ") + constant.getValue() + "\n")
                        .collect(Collectors.joining("", "CONSTANTS\n", ""));
    }
}
