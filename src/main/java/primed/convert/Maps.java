package primed.convert;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import primed.value.FunctionValue;
import primed.value.Value;

/**
 * The codec of functions.
 *
 * @param type {@code Map}, or a kind of it
 * @param words the class of the arguments
 * @param key the codec of the arguments
 * @param image the codec of the values
 */
record Maps(Class<?> type, Class<?> words, Codec key, Codec image) implements Codec {
    @Override
    public Object decode(Value value) {
        if (!(value instanceof FunctionValue function)) {
            throw new IllegalArgumentException("a function is expected, not " + value);
        }
        List<Map<Object, Object>> usual =
                List.of(new LinkedHashMap<>(), new TreeMap<>(), new ConcurrentSkipListMap<>());
        Map<Object, Object> decoded = type == EnumMap.class ? Enums.map(words) : Instances.empty(type, usual);
        function.mapping().forEach((argument, result) -> decoded.put(key.decode(argument), image.decode(result)));
        return decoded;
    }

    @Override
    public Value encode(Object object) {
        Map<Value, Value> mapping = new LinkedHashMap<>();
        ((Map<?, ?>) object)
                .forEach((argument, result) -> mapping.put(
                        Nulls.encode(key, argument, "a key"), Nulls.encode(image, result, "the value of " + argument)));
        return Value.function(mapping);
    }
}
