package primed.trace.itf;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import primed.trace.State;
import primed.value.FunctionValue;
import primed.value.ModelValue;
import primed.value.SetValue;
import primed.value.Value;
import tools.jackson.databind.JsonNode;

/** Finds the model values of a trace that can be written as strings. */
final class Names {
    private Names() {}

    /** The names of all model values in these states, sorted. */
    static Set<String> modelValues(Collection<State> states) {
        Set<String> names = new TreeSet<>();
        states.forEach(state -> add(state.variables().values(), names));
        return names;
    }

    private static void add(Collection<Value> values, Set<String> names) {
        for (Value value : values) {
            if (value instanceof ModelValue model) {
                names.add(model.name());
            } else if (value instanceof SetValue set) {
                add(set.elements(), names);
            } else if (value instanceof FunctionValue function) {
                add(function.mapping().keySet(), names);
                add(function.mapping().values(), names);
            }
        }
    }

    /**
     * Removes the names that an expression has as strings. The names of fields are none, and no reader takes what is in
     * {@code #bigint} or {@code #unserializable} for one.
     */
    static void removeStrings(JsonNode expression, Set<String> names) {
        if (expression.isString()) {
            names.remove(expression.stringValue());
        } else if (!expression.has("#bigint") && !expression.has("#unserializable")) {
            expression.forEach(child -> removeStrings(child, names));
        }
    }
}
