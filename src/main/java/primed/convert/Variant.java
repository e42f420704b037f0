package primed.convert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import primed.value.FunctionValue;
import primed.value.Value;

/**
 * One class of a sealed interface.
 *
 * @param type the class, a record
 * @param tag the field that names it
 * @param name its name in the spec
 * @param layout how its records are laid out
 * @param body the codec of the other fields
 */
record Variant(Class<?> type, String tag, Value name, Layout layout, Codec body) implements Codec {

    /** How a spec writes a variant. */
    enum Layout {
        /** A word: {@code "none"}. */
        WORD,
        /** A record with the tag among its fields: {@code [type |-> "ack", seq |-> 1]}. */
        FLAT,
        /** Apalache's variants: {@code [tag |-> "Ack", value |-> [seq |-> 1]]}. */
        NESTED,
        /** A variant whose only component is the value itself: {@code [tag |-> "Ack", value |-> 1]}. */
        SINGLE
    }

    static Variant of(Class<?> type, String tag, List<Value> samples, Place place, Conversions conversions) {
        List<Value> names = samples.stream()
                .flatMap(value -> Variants.word(value, tag).stream())
                .distinct()
                .toList();
        Value name = conversions.vocabulary().constant(type.getSimpleName(), names);
        Layout layout = layout(type, tag, samples);
        List<Value> bodies =
                samples.stream().map(value -> body(value, tag, layout, type)).toList();
        return new Variant(type, tag, name, layout, conversions.codec(type, place.with(bodies)));
    }

    private static Layout layout(Class<?> type, String tag, List<Value> samples) {
        boolean component = type.isRecord() && type.getRecordComponents().length == 1;
        if (samples.stream().anyMatch(value -> !(value instanceof FunctionValue))) {
            return Layout.WORD;
        }
        boolean value = !samples.isEmpty()
                && samples.stream()
                        .allMatch(sample -> ((FunctionValue) sample)
                                .domain()
                                .equals(Value.set(Set.of(Value.of(tag), Value.of("value")))));
        if (!value || (component && type.getRecordComponents()[0].getName().equals("value"))) {
            return Layout.FLAT;
        }
        boolean records = samples.stream()
                .map(sample -> ((FunctionValue) sample).field("value"))
                .allMatch(sample -> sample instanceof FunctionValue function && function.isRecord());
        return component && !records ? Layout.SINGLE : Layout.NESTED;
    }

    private static Value body(Value value, String tag, Layout layout, Class<?> type) {
        return switch (layout) {
            case WORD -> Value.sequence();
            case FLAT -> without((FunctionValue) value, tag);
            case NESTED -> nested(((FunctionValue) value).field("value"), type);
            case SINGLE ->
                Value.record(Map.of(type.getRecordComponents()[0].getName(), ((FunctionValue) value).field("value")));
        };
    }

    /** The value of a variant without fields says nothing, whatever it is. */
    private static Value nested(Value value, Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length == 0 ? Value.sequence() : value;
    }

    private static Value without(FunctionValue value, String tag) {
        Map<Value, Value> rest = new LinkedHashMap<>(value.mapping());
        rest.remove(Value.of(tag));
        return Value.function(rest);
    }

    boolean accepts(Value value) {
        return Variants.word(value, tag).filter(name::equals).isPresent();
    }

    @Override
    public Object decode(Value value) {
        return body.decode(body(value, tag, layout, type));
    }

    @Override
    public Value encode(Object object) {
        Value fields = body.encode(object);
        return switch (layout) {
            case WORD -> name;
            case FLAT -> {
                Map<Value, Value> all = new LinkedHashMap<>(((FunctionValue) fields).mapping());
                all.put(Value.of(tag), name);
                yield Value.function(all);
            }
            case NESTED -> Value.record(Map.of(tag, name, "value", fields));
            case SINGLE ->
                Value.record(Map.of(
                        tag, name, "value", ((FunctionValue) fields).field(type.getRecordComponents()[0].getName())));
        };
    }
}
