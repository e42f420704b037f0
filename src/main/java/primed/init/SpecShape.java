package primed.init;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import primed.tlc.ActionOutline;
import primed.tlc.SpecOutline;
import primed.trace.Behavior;
import primed.trace.Location;
import primed.trace.State;
import primed.trace.Step;
import primed.value.FunctionValue;
import primed.value.SetValue;
import primed.value.StringValue;
import primed.value.Value;

/**
 * What a test class is made of: the actions and variables of a spec, with values as far as some are known.
 *
 * @param actions the actions in order
 * @param variables the variables in order, each with values that it has
 * @param data the words among all values, those left out that are only fields of records and arguments of functions
 * @param open the variables that have several initial values, as far as these are known
 */
public record SpecShape(List<Shape> actions, Map<String, List<Value>> variables, Set<String> data, Set<String> open) {

    /**
     * An action.
     *
     * @param name its name
     * @param parameters its parameters in order, each with values that it has
     * @param location where it is defined, or null
     */
    public record Shape(
            String name,
            Map<String, List<Value>> parameters,
            @Nullable Location location) {}

    /**
     * Brings a spec's outline together with some of its behaviors.
     *
     * @param constants what the model has for the constants
     */
    public static SpecShape of(SpecOutline outline, List<Behavior> behaviors, Collection<Value> constants) {
        Map<String, Shape> actions = new LinkedHashMap<>();
        for (ActionOutline action : outline.actions()) {
            Map<String, List<Value>> parameters = new LinkedHashMap<>();
            action.parameters().forEach(name -> parameters.put(name, new ArrayList<>()));
            actions.putIfAbsent(action.name(), new Shape(action.name(), parameters, action.location()));
        }
        Map<String, List<Value>> variables = new LinkedHashMap<>();
        outline.variables().forEach(name -> variables.put(name, new ArrayList<>()));
        for (Behavior behavior : behaviors) {
            behavior.states().forEach(state -> add(state, variables));
            behavior.steps().forEach(step -> add(step, actions));
        }
        Set<String> data = new TreeSet<>();
        constants.forEach(value -> addWords(value, data));
        variables.values().forEach(values -> values.forEach(value -> addWords(value, data)));
        actions.values()
                .forEach(action ->
                        action.parameters().values().forEach(values -> values.forEach(value -> addWords(value, data))));
        return new SpecShape(new ArrayList<>(actions.values()), variables, data, open(behaviors));
    }

    private static Set<String> open(List<Behavior> behaviors) {
        Set<String> open = new TreeSet<>();
        for (Behavior behavior : behaviors) {
            State first = behaviors.get(0).initial();
            behavior.initial().variables().forEach((name, value) -> {
                if (!value.equals(first.value(name))) {
                    open.add(name);
                }
            });
        }
        return open;
    }

    private static void addWords(Value value, Set<String> words) {
        if (value instanceof StringValue string) {
            words.add(string.text());
        } else if (value instanceof SetValue set) {
            set.elements().forEach(element -> addWords(element, words));
        } else if (value instanceof FunctionValue function) {
            function.mapping().values().forEach(image -> addWords(image, words));
        }
    }

    private static void add(State state, Map<String, List<Value>> variables) {
        variables.forEach((name, values) -> values.add(state.value(name)));
    }

    private static void add(Step step, Map<String, Shape> actions) {
        Shape action = actions.get(step.action().name());
        if (action != null) {
            step.action()
                    .parameters()
                    .forEach((name, value) -> action.parameters()
                            .getOrDefault(name, new ArrayList<>())
                            .add(value));
        }
    }
}
