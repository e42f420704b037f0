package primed.trace.itf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import primed.value.FunctionValue;
import primed.value.ModelValue;
import primed.value.StringValue;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueParser.Parsed;
import primed.value.ValueSyntaxException;

/**
 * An action's parameters as one text, in their order: {@code [p |-> p1, n |-> 3]}, with quotes around a name that is no
 * word; {@code <<p1, 3>>} where they are named by their places.
 */
final class Parameters {
    private static final String ARROW = " |-> ";

    private Parameters() {}

    static String print(Map<String, Value> parameters) {
        if (List.copyOf(parameters.keySet())
                .equals(List.copyOf(byPlace(parameters.values()).keySet()))) {
            return Value.sequence(List.copyOf(parameters.values())).toString();
        }
        return parameters.entrySet().stream()
                .map(parameter -> name(parameter.getKey()) + ARROW + parameter.getValue())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * Reads what {@link #print} gives.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    static Map<String, Value> parse(String text) {
        try {
            if (text.startsWith("[")) {
                return parseNamed(text);
            }
            if (ValueParser.parse(text) instanceof FunctionValue function && function.isSequence()) {
                return byPlace(function.asSequence());
            }
        } catch (ValueSyntaxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        throw new IllegalArgumentException("expected <<value, ..>> or [name |-> value, ..]");
    }

    private static Map<String, Value> parseNamed(String text) {
        Map<String, Value> parameters = new LinkedHashMap<>();
        int at = 0;
        do {
            Parsed name = ValueParser.parseAt(text, at + 1);
            Parsed value = ValueParser.parseAt(text, after(text, name.end(), ARROW));
            if (parameters.put(nameOf(name.value()), value.value()) != null) {
                throw new IllegalArgumentException("the parameter " + name.value() + " is there twice");
            }
            at = value.end();
        } while (text.startsWith(",", at));
        if (after(text, at, "]") < text.length()) {
            throw new IllegalArgumentException("something follows the closing bracket");
        }
        return parameters;
    }

    private static int after(String text, int at, String token) {
        if (!text.startsWith(token, at)) {
            throw new IllegalArgumentException("expected '" + token.strip() + "' at offset " + at);
        }
        return at + token.length();
    }

    private static String name(String name) {
        return ModelValue.isName(name) ? name : Value.of(name).toString();
    }

    private static String nameOf(Value printed) {
        if (printed instanceof StringValue string) {
            return string.text();
        }
        if (printed instanceof ModelValue word) {
            return word.name();
        }
        throw new IllegalArgumentException(printed + " is not the name of a parameter");
    }

    private static Map<String, Value> byPlace(Collection<Value> values) {
        Map<String, Value> parameters = new LinkedHashMap<>();
        values.forEach(value -> parameters.put(String.valueOf(parameters.size() + 1), value));
        return parameters;
    }
}
