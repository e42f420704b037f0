package primed.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import primed.trace.Action;
import primed.trace.Step;
import primed.value.Value;

/**
 * How coarse the system is: one call of it may be several steps of its spec.
 *
 * @param absorbed for each action of a composite call, the actions of the steps that the same call makes
 */
record Grain(Map<String, Set<String>> absorbed) {

    /** The steps from a place on that one call makes. */
    List<Step> call(List<Step> steps, int begin) {
        int end = begin + 1;
        Set<String> others = absorbedBy(steps.get(begin).action());
        while (end < steps.size() && others.contains(steps.get(end).action().name())) {
            end++;
        }
        return steps.subList(begin, end);
    }

    /** The first step that no call makes because another step comes between; empty if there is none. */
    Optional<Integer> stray(List<Step> steps, Set<String> bound) {
        if (absorbed.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < steps.size(); i += call(steps, i).size()) {
            String name = steps.get(i).action().name();
            if (isAbsorbed(name) && !bound.contains(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The actions whose steps an action's call makes besides its own. */
    Set<String> absorbedBy(Action action) {
        return absorbed.getOrDefault(action.name(), Set.of());
    }

    boolean isAbsorbed(String action) {
        return absorbed.values().stream().anyMatch(names -> names.contains(action));
    }

    /** One action for a call: the first one's, with what parameters the others have besides. */
    static Action merged(List<Step> call) {
        Action first = call.get(0).action();
        if (call.size() == 1) {
            return first;
        }
        Map<String, Value> parameters = new LinkedHashMap<>(first.parameters());
        List<Step> others = new ArrayList<>(call.subList(1, call.size()));
        others.forEach(step -> step.action().parameters().forEach(parameters::putIfAbsent));
        return new Action(first.name(), parameters, first.location());
    }
}
