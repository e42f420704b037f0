package primed.convert;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;
import java.util.stream.IntStream;
import primed.value.FunctionValue;
import primed.value.Value;

/**
 * The codec of sequences.
 *
 * @param element the codec of the elements
 * @param builder makes the Java object of its elements
 * @param lister takes it apart
 */
record Sequences(Codec element, Function<List<Object>, Object> builder, Function<Object, List<Object>> lister)
        implements Codec {

    static Codec collection(Class<?> type, Codec element) {
        Function<List<Object>, Object> builder = list -> {
            List<Collection<Object>> usual =
                    List.of(new ArrayList<>(), new ArrayDeque<>(), new LinkedBlockingDeque<>());
            Collection<Object> made = Instances.empty(type, usual);
            made.addAll(list);
            return made;
        };
        return new Sequences(element, builder, Sequences::list);
    }

    static Codec array(Class<?> component, Codec element) {
        return new Sequences(element, list -> array(component, list), Sequences::listOfArray);
    }

    @Override
    public Object decode(Value value) {
        if (!(value instanceof FunctionValue function && function.isSequence())) {
            throw new IllegalArgumentException("a sequence is expected, not " + value);
        }
        return builder.apply(function.asSequence().stream().map(element::decode).toList());
    }

    @Override
    public Value encode(Object object) {
        return Value.sequence(lister.apply(object).stream()
                .map(each -> Nulls.encode(element, each, "an element"))
                .toList());
    }

    private static List<Object> list(Object iterable) {
        List<Object> list = new ArrayList<>();
        ((Iterable<?>) iterable).forEach(list::add);
        return list;
    }

    private static List<Object> listOfArray(Object array) {
        List<Object> list = new ArrayList<>();
        IntStream.range(0, Array.getLength(array)).forEach(i -> list.add(Array.get(array, i)));
        return Collections.unmodifiableList(list);
    }

    private static Object array(Class<?> component, List<Object> elements) {
        Object array = Array.newInstance(component, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }
}
