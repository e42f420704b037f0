package primed.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A finite function; records, sequences and tuples are functions too. */
public record FunctionValue(Map<Value, Value> mapping) implements Value {
    public FunctionValue {
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }
}
