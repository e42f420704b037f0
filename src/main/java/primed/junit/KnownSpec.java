package primed.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import primed.tlc.ActionOutline;
import primed.tlc.SpecOutline;
import primed.trace.Location;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/**
 * What is known of a spec, from its text and from its traces.
 *
 * @param isComplete whether its text was read, so that there are no other actions and variables
 * @param actions its actions by name
 * @param variables its variables, each with the values that it has in the traces
 * @param unnamed the places of steps that have no name but that of the next-state relation
 */
record KnownSpec(
        boolean isComplete,
        Map<String, KnownAction> actions,
        Map<String, Set<Value>> variables,
        Map<String, List<Location>> unnamed) {
    /** How many strange names of a trace are told. */
    private static final int SHOWN = 3;

    /** Brings both together; tells which traces do not fit the text. */
    static KnownSpec of(@Nullable SpecOutline outline, List<TraceCase> cases, List<String> problems) {
        KnownSpec spec = new KnownSpec(
                outline != null,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                outline == null ? Map.of() : Map.of(outline.next(), outline.unnamed()));
        if (outline != null) {
            outline.variables().forEach(variable -> spec.variables.put(variable, new LinkedHashSet<>()));
            for (ActionOutline action : outline.actions()) {
                spec.actions.putIfAbsent(action.name(), KnownAction.of(action.name(), action.parameters()));
            }
        }
        cases.forEach(each -> spec.add(each, problems));
        return spec;
    }

    private void add(TraceCase traced, List<String> problems) {
        List<String> strange = isComplete ? strange(traced) : List.of();
        if (!strange.isEmpty()) {
            String more = strange.size() > SHOWN ? " and " + (strange.size() - SHOWN) + " more names" : "";
            problems.add("trace " + traced.id() + " has "
                    + String.join(", ", strange.subList(0, Math.min(SHOWN, strange.size()))) + more
                    + ", but the spec has not: the trace is of another spec, or must be made anew");
            return;
        }
        for (State state : traced.trace().behavior().states()) {
            state.variables()
                    .forEach((variable, value) -> variables
                            .computeIfAbsent(variable, name -> new LinkedHashSet<>())
                            .add(value));
        }
        List<Step> steps = traced.trace().behavior().steps();
        for (int i = 0; i < steps.size(); i++) {
            primed.trace.Action action = steps.get(i).action();
            if (action.isNamed()) {
                actions.computeIfAbsent(action.name(), name -> KnownAction.of(name, List.of()))
                        .add(action);
            } else {
                problems.add("trace " + traced.id() + " does not name the action of step " + (i + 1));
            }
        }
    }

    /** The names in a trace that the text does not have. */
    private List<String> strange(TraceCase traced) {
        Stream<String> ofVariables = traced.trace().behavior().initial().variables().keySet().stream()
                .filter(variable -> !variables.containsKey(variable))
                .map(variable -> "variable " + variable);
        Stream<String> ofActions = traced.trace().behavior().steps().stream()
                .map(Step::action)
                .filter(action -> action.isNamed() && !actions.containsKey(action.name()))
                .map(action -> "action " + action.name());
        return Stream.concat(ofVariables, ofActions).distinct().toList();
    }

    /** All values of the traces, and the constants of their models. */
    static List<Value> values(List<TraceCase> cases) {
        List<Value> values = new ArrayList<>();
        for (TraceCase each : cases) {
            each.trace()
                    .behavior()
                    .states()
                    .forEach(state -> values.addAll(state.variables().values()));
            each.trace()
                    .behavior()
                    .steps()
                    .forEach(step -> values.addAll(step.action().parameters().values()));
            values.addAll(each.trace().provenance().constantValues());
        }
        return values;
    }

    /** What to do about an action that is not one; empty for a proper action. */
    String unnamed(String action) {
        List<Location> places = unnamed.getOrDefault(action, List.of());
        return places.isEmpty()
                ? ""
                : ": the steps of " + places.get(0) + " have no name of their own; put them into a definition, as in"
                        + " Step(x) == ..., and let " + action + " say \\E x \\in S : Step(x)";
    }

    KnownAction action(String name) {
        return Objects.requireNonNull(actions.get(name));
    }
}
