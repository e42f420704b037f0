package primed.convert;

import java.util.function.Supplier;
import primed.value.Value;

/**
 * A codec that is made when it is needed: of a place without values there may be no end, as a type may contain itself.
 */
record Deferred(Supplier<Codec> codec) implements Codec {
    @Override
    public Object decode(Value value) {
        return codec.get().decode(value);
    }

    @Override
    public Value encode(Object object) {
        return codec.get().encode(object);
    }
}
