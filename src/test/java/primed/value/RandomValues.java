package primed.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Values of all kinds, the same ones for the same seed. */
public final class RandomValues {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "m1",
            "a b",
            "quote\"d",
            "back\\slash",
            "\t\n\f\r",
            "\\\"",
            "<<1>>",
            "{x}, ",
            "|->",
            "#map",
            "tag",
            "value",
            "TRUE",
            "WF_x",
            "1",
            "_",
            "h\u00e9llo \u2208 \ud83d\ude00",
            "\u0001",
            "@!@!@ENDMSG 2217 @!@!@",
            "/\\ y = 2");
    private static final List<String> NAMES = List.of("m1", "m2", "A_model_value_1", "1x", "_p", "null");
    private static final List<String> SYMBOLS =
            List.of("Nat", "SUBSET (1..12)", "[1..13 -> {\"a  b\"}]", "(1..100 \\X 1..100)", "[x: Int, y: {1}]");

    private final Random random;

    public RandomValues(long seed) {
        this.random = new Random(seed);
    }

    /** A value that is at most this deep. */
    public Value next(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 10)) {
            case 0 -> Value.of(random.nextBoolean());
            case 1 -> Value.of(random.nextInt(7) - 3);
            case 2 -> Value.of(pick(TEXTS));
            case 3 -> Value.model(pick(NAMES));
            case 4 -> random.nextInt(4) == 0 ? new SymbolicValue(pick(SYMBOLS)) : Value.of(new BigInteger(90, random));
            case 5, 6 -> Value.set(list(() -> next(depth - 1)));
            case 7 -> Value.sequence(list(() -> next(depth - 1)));
            case 8 -> Value.record(map(() -> pick(TEXTS), depth));
            default -> Value.function(map(() -> next(depth - 1), depth));
        };
    }

    private <T> List<T> list(Supplier<T> elements) {
        List<T> list = new ArrayList<>();
        for (int size = random.nextInt(5); size > 0; size--) {
            list.add(elements.get());
        }
        return list;
    }

    private <K> Map<K, Value> map(Supplier<K> keys, int depth) {
        Map<K, Value> map = new LinkedHashMap<>();
        list(keys).forEach(key -> map.put(key, next(depth - 1)));
        return map;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
