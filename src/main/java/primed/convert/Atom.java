package primed.convert;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import primed.value.Value;

/**
 * The codec of a type without parts.
 *
 * @param type its name, for messages
 * @param decoder gives null for what the type cannot hold
 * @param encoder the way back
 */
record Atom(String type, Function<Value, @Nullable Object> decoder, Function<Object, Value> encoder) implements Codec {

    /** Tells the place about the first of its values that this type cannot hold. */
    Atom checkedAt(Place place) {
        place.samples().stream()
                .filter(value -> decoder.apply(value) == null)
                .findFirst()
                .ifPresent(value -> place.refuse(type, value));
        return this;
    }

    @Override
    public Object decode(Value value) {
        Object object = decoder.apply(value);
        if (object == null) {
            throw new IllegalArgumentException(type + " cannot hold " + value);
        }
        return object;
    }

    @Override
    public Value encode(Object object) {
        return encoder.apply(object);
    }
}
