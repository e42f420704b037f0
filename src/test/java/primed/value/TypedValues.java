package primed.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Values that TLC can compute with, the same ones for the same seed: what stands together in a set, or among the
 * arguments of a function, is of one type, since TLC compares only what is alike.
 */
public final class TypedValues {
    /** The model values that occur. */
    public static final List<String> MODEL_VALUES = List.of("m1", "m2", "A_p");

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b c",
            "quote\"d",
            "back\\slash",
            "\t",
            "\n",
            "\f\r",
            "\\\"",
            "<<1>>",
            "{x}, ",
            "|->",
            "@@ :> (",
            "@!@!@ENDMSG 2107 @!@!@",
            "/\\ y = 2",
            "%",
            "TRUE",
            "a string that is long enough to make lines wrap");
    private static final List<String> FIELDS = List.of("a", "b", "long_name", "x1", "_p", "msg");

    private final Random random;

    public TypedValues(long seed) {
        this.random = new Random(seed);
    }

    /** A value that is at most this deep. */
    public Value next(int depth) {
        return type(depth).get();
    }

    /** A source of values of one type. */
    private Supplier<Value> type(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 9)) {
            case 0 -> () -> Value.of(random.nextBoolean());
            case 1 -> () -> Value.of(random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(7) - 3);
            case 2 -> () -> Value.of(pick(TEXTS));
            case 3 -> () -> Value.model(pick(MODEL_VALUES));
            case 4, 5 -> sets(type(depth - 1));
            case 6 -> sequences(type(depth - 1));
            case 7 -> records(depth);
            default -> functions(type(depth - 1), type(depth - 1));
        };
    }

    private Supplier<Value> sets(Supplier<Value> elements) {
        return () -> Value.set(list(elements));
    }

    private Supplier<Value> sequences(Supplier<Value> elements) {
        return () -> Value.sequence(list(elements));
    }

    private Supplier<Value> records(int depth) {
        Map<String, Supplier<Value>> fields = new LinkedHashMap<>();
        list(() -> pick(FIELDS)).forEach(name -> fields.put(name, type(depth - 1)));
        fields.putIfAbsent("a", type(depth - 1));
        return () -> {
            Map<String, Value> record = new LinkedHashMap<>();
            fields.forEach((name, values) -> record.put(name, values.get()));
            return Value.record(record);
        };
    }

    private Supplier<Value> functions(Supplier<Value> arguments, Supplier<Value> results) {
        return () -> {
            Map<Value, Value> mapping = new LinkedHashMap<>();
            list(arguments).forEach(argument -> mapping.put(argument, results.get()));
            mapping.putIfAbsent(arguments.get(), results.get());
            return Value.function(mapping);
        };
    }

    private <T> List<T> list(Supplier<T> elements) {
        List<T> list = new ArrayList<>();
        for (int size = random.nextInt(6); size > 0; size--) {
            list.add(elements.get());
        }
        return list;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
