package primed.convert;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import primed.replay.NearestName;
import primed.value.FunctionValue;
import primed.value.Value;

/**
 * The codec of a Java record: a record of the spec with the same fields, or a tuple of the same length.
 *
 * @param type the record class
 * @param fields for each component, in order, its key in the spec (a string or a place) and its codec
 */
record Records(Class<?> type, List<Field> fields) implements Codec {

    /** A component and what stands for it in the spec. */
    record Field(RecordComponent component, Value key, Codec codec) {}

    static Records of(Type declared, Class<?> type, Place place, Conversions conversions) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        place.samples().stream()
                .filter(value -> !(value instanceof FunctionValue))
                .findFirst()
                .ifPresent(value -> place.refuse("record " + type.getSimpleName(), value));
        List<Value> keys = isTuple(place, components.size()) ? places(components.size()) : names(type, place);
        return new Records(
                type,
                IntStream.range(0, components.size())
                        .mapToObj(i -> field(declared, components.get(i), keys.get(i), place, conversions))
                        .toList());
    }

    private static Field field(
            Type declared, RecordComponent component, Value key, Place place, Conversions conversions) {
        String suffix = Vocabulary.text(key).map(text -> "." + text).orElse("[" + key + "]");
        Place part = place.part(suffix, FunctionValue.class, function -> function.find(key).stream());
        return new Field(
                component,
                key,
                conversions.codec(Types.inside(declared, component.getGenericType()), part.annotated(component)));
    }

    private static boolean isTuple(Place place, int length) {
        return length > 0
                && !place.samples().isEmpty()
                && place.samples().stream()
                        .allMatch(value ->
                                value instanceof FunctionValue tuple && tuple.isSequence() && tuple.size() == length);
    }

    private static List<Value> places(int length) {
        return IntStream.rangeClosed(1, length).<Value>mapToObj(Value::of).toList();
    }

    /** The names of the fields for the components; tells which have no counterpart. */
    private static List<Value> names(Class<?> type, Place place) {
        Set<String> fields = new LinkedHashSet<>();
        place.samples().stream().flatMap(Records::fieldNames).forEach(fields::add);
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        if (!fields.isEmpty()) {
            fields.stream()
                    .filter(field -> Names.match(field, components).isEmpty())
                    .forEach(field -> place.misfit("record " + type.getSimpleName() + " has no component for the field "
                            + field + NearestName.didYouMean(field, components)));
        }
        return components.stream()
                .<Value>map(component -> Value.of(name(type, component, fields, place)))
                .toList();
    }

    private static String name(Class<?> type, String component, Set<String> fields, Place place) {
        Optional<String> field = Names.match(component, fields);
        if (field.isEmpty() && !place.samples().isEmpty()) {
            place.misfit("the spec has no field for component " + component + " of record " + type.getSimpleName()
                    + NearestName.didYouMean(component, List.copyOf(fields)));
        }
        return field.orElse(component);
    }

    private static Stream<String> fieldNames(Value value) {
        return value instanceof FunctionValue function && function.isRecord()
                ? function.asRecord().keySet().stream()
                : Stream.of();
    }

    @Override
    public Object decode(Value value) {
        if (!(value instanceof FunctionValue function)) {
            throw new IllegalArgumentException("a record is expected, not " + value);
        }
        Object[] arguments = fields.stream()
                .map(field -> field.codec().decode(function.apply(field.key())))
                .toArray();
        Class<?>[] types =
                fields.stream().map(field -> field.component().getType()).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " refuses " + value + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made: " + e, e);
        }
    }

    @Override
    public Value encode(Object object) {
        Map<Value, Value> mapping = new LinkedHashMap<>();
        for (Field field : fields) {
            mapping.put(
                    field.key(),
                    Nulls.encode(
                            field.codec(),
                            read(field.component(), object),
                            "component " + field.component().getName()));
        }
        return Value.function(mapping);
    }

    private static Object read(RecordComponent component, Object object) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("component " + component.getName() + " cannot be read: " + e, e);
        }
    }
}
