package primed.init;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.tlc.ActionOutline;
import primed.tlc.SpecOutline;
import primed.trace.Behavior;
import primed.trace.Location;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/**
 * What a test class is made of: the actions and variables of a spec, with values as far as some are known.
 *
 * @param actions the actions in order
 * @param variables the variables in order, each with values that it has
 */
public record SpecShape(List<Shape> actions, Map<String, List<Value>> variables) {

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

    /** Brings a spec's outline together with some of its behaviors. */
    public static SpecShape of(SpecOutline outline, List<Behavior> behaviors) {
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
        return new SpecShape(new ArrayList<>(actions.values()), variables);
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
