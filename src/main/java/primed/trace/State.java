package primed.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import primed.value.Value;

/**
 * An assignment of values to the variables of a spec.
 *
 * @param variables the values by variable, in the order in which the spec's tool lists them
 */
public record State(Map<String, Value> variables) {
    public State {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
