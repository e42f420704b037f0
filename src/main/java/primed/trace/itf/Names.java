package primed.trace.itf;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import primed.trace.State;
import primed.value.FunctionValue;
import primed.value.ModelValue;
import primed.value.SetValue;
import primed.value.StringValue;
import primed.value.Value;

/** Finds the model values of a trace that can be written as strings. */
final class Names {
    private final Set<String> modelValues = new TreeSet<>();
    private final Set<String> strings = new HashSet<>();

    private Names() {}

    /** The names of the model values that are not also the text of a string in these states, sorted. */
    static Set<String> listedModelValues(List<State> states) {
        Names names = new Names();
        states.forEach(state -> names.addAll(state.variables().values()));
        names.modelValues.removeAll(names.strings);
        return names.modelValues;
    }

    private void addAll(Collection<Value> values) {
        for (Value value : values) {
            if (value instanceof ModelValue model) {
                modelValues.add(model.name());
            } else if (value instanceof StringValue string) {
                strings.add(string.text());
            } else if (value instanceof SetValue set) {
                addAll(set.elements());
            } else if (value instanceof FunctionValue function) {
                addAll(function.mapping().keySet());
                addAll(function.mapping().values());
            }
        }
    }
}
