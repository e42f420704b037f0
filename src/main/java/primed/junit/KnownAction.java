package primed.junit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import primed.value.Value;

/**
 * What is known of an action of a spec.
 *
 * @param name its name
 * @param parameters its parameters in order, each with the values that it has in the traces
 */
record KnownAction(String name, Map<String, Set<Value>> parameters) {

    static KnownAction of(String name, List<String> parameters) {
        KnownAction action = new KnownAction(name, new LinkedHashMap<>());
        parameters.forEach(parameter -> action.parameters.put(parameter, new LinkedHashSet<>()));
        return action;
    }

    /** Adds the values of one step. */
    void add(primed.trace.Action taken) {
        int place = 0;
        for (Map.Entry<String, Value> parameter : taken.parameters().entrySet()) {
            place++;
            String name = isPlace(parameter.getKey()) ? nameAt(place).orElse(parameter.getKey()) : parameter.getKey();
            parameters.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(parameter.getValue());
        }
    }

    /** The parameter's value in a step; empty if the step does not tell it. */
    Optional<Value> valueIn(primed.trace.Action taken, String parameter) {
        int place = names().indexOf(parameter) + 1;
        return Optional.ofNullable(taken.parameters().get(parameter))
                .or(() -> Optional.ofNullable(taken.parameters().get(String.valueOf(place))));
    }

    List<String> names() {
        return new ArrayList<>(parameters.keySet());
    }

    Set<Value> values(String parameter) {
        return parameters.getOrDefault(parameter, Collections.emptySet());
    }

    private Optional<String> nameAt(int place) {
        return names().stream().skip(place - 1L).findFirst();
    }

    private static boolean isPlace(String name) {
        return name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** As its definition begins: {@code Put(p, v)}. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? name : name + "(" + String.join(", ", parameters.keySet()) + ")";
    }
}
