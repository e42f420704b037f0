package primed.replay;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import primed.value.BooleanValue;
import primed.value.FunctionValue;
import primed.value.SetValue;
import primed.value.StringValue;
import primed.value.Value;

/** Finds where two values differ: through functions (records and sequences are functions) and into sets. */
final class Differences {
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Differences() {}

    /** The first difference, in the order of the expected value; empty if the values are equal. */
    static Optional<Difference> first(String path, Value expected, Value actual) {
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        if (expected instanceof FunctionValue wanted && actual instanceof FunctionValue found) {
            return Optional.of(inFunction(path, wanted, found));
        }
        if (expected instanceof SetValue wanted && actual instanceof SetValue found) {
            return Optional.of(inSet(path, wanted, found));
        }
        return Optional.of(new Difference(path, Optional.of(expected), Optional.of(actual)));
    }

    private static Difference inFunction(String path, FunctionValue expected, FunctionValue actual) {
        Set<Value> keys = new LinkedHashSet<>(expected.mapping().keySet());
        keys.addAll(actual.mapping().keySet());
        return keys.stream()
                .flatMap(key -> atKey(
                        path + applied(key),
                        Optional.ofNullable(expected.mapping().get(key)),
                        Optional.ofNullable(actual.mapping().get(key)))
                        .stream())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Difference> atKey(String path, Optional<Value> expected, Optional<Value> actual) {
        if (expected.isPresent() && actual.isPresent()) {
            return first(path, expected.get(), actual.get());
        }
        return Optional.of(new Difference(path, expected, actual));
    }

    private static Difference inSet(String path, SetValue expected, SetValue actual) {
        return expected.elements().stream()
                .filter(element -> !actual.elements().contains(element))
                .findFirst()
                .map(missing -> membership(path, missing, true))
                .or(() -> actual.elements().stream()
                        .filter(element -> !expected.elements().contains(element))
                        .findFirst()
                        .map(surplus -> membership(path, surplus, false)))
                .orElseThrow();
    }

    private static Difference membership(String path, Value element, boolean expected) {
        return new Difference(
                element + " \\in " + path,
                Optional.of(new BooleanValue(expected)),
                Optional.of(new BooleanValue(!expected)));
    }

    private static String applied(Value key) {
        if (key instanceof StringValue field && FIELD.matcher(field.text()).matches()) {
            return "." + field.text();
        }
        return "[" + key + "]";
    }
}
