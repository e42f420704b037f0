package primed.sockmap.binding;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import primed.value.Value;

/**
 * A variable of the spec whose value is made anew only when what it is made of has changed: most steps change a few
 * variables of many.
 */
final class Remembered<T> {
    private final Supplier<T> source;
    private final Function<T, Value> conversion;
    private @Nullable T last;
    private @Nullable Value value;

    Remembered(Supplier<T> source, Function<T, Value> conversion) {
        this.source = source;
        this.conversion = conversion;
    }

    Value get() {
        T now = source.get();
        Value known = value;
        if (known == null || !now.equals(last)) {
            known = conversion.apply(now);
            value = known;
            last = now;
        }
        return known;
    }
}
