package primed.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/** Reads names and values that are listed in turns. */
final class NamedValues {
    private NamedValues() {}

    static Map<String, Value> parse(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "each name needs a value, but " + namesAndValues[namesAndValues.length - 1] + " is the last");
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            if (values.putIfAbsent(name, parse(name, namesAndValues[i + 1])) != null) {
                throw new IllegalArgumentException(name + " is given twice");
            }
        }
        return values;
    }

    private static Value parse(String name, String value) {
        try {
            return ValueParser.parse(value);
        } catch (ValueSyntaxException e) {
            throw new IllegalArgumentException("the value of " + name + " is none of TLA+: " + value, e);
        }
    }
}
