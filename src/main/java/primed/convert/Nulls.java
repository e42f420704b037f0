package primed.convert;

import org.jspecify.annotations.Nullable;
import primed.value.Value;

/** Java's null, which no spec has. */
final class Nulls {
    private Nulls() {}

    static Value encode(Codec codec, @Nullable Object object, String what) {
        if (object == null) {
            throw new IllegalArgumentException(
                    what + " is null, which no value of a spec is; use Optional where something may be absent");
        }
        return codec.encode(object);
    }
}
