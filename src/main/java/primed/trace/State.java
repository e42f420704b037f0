package primed.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import primed.value.Value;

/**
 * An assignment of values to the variables of a spec.
 *
 * @param variables the values by variable, in the order in which the spec's tool lists them
 */
public record State(Map<String, Value> variables) {
    /** The variable of a state that is kept as one value, since it has no variables, or others than the rest have. */
    public static final String WHOLE = "state";

    public State {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /**
     * The value of a variable.
     *
     * @throws IllegalArgumentException if the state has no such variable
     */
    public Value value(String variable) {
        Value value = variables.get(variable);
        if (value == null) {
            throw new IllegalArgumentException("no variable [" + variable + "] among " + variables.keySet());
        }
        return value;
    }

    /** The state as TLC prints it: a conjunct {@code /\ x = 1} on a line for each variable. */
    @Override
    public String toString() {
        return variables.entrySet().stream()
                .map(variable -> "/\\ " + variable.getKey() + " = " + variable.getValue())
                .collect(Collectors.joining("\n"));
    }
}
