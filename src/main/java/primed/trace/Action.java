package primed.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import primed.value.Value;

/**
 * The action of a step.
 *
 * @param name the name of the action's definition in the spec
 * @param parameters the values of the action's parameters by name, in the order of the definition; a parameter whose
 *     name is not known is named by its place, {@code "1"}, {@code "2"} and so on
 * @param location where the spec defines the action, or null where that is not known
 */
public record Action(
        String name,
        Map<String, Value> parameters,
        @Nullable Location location) {
    public Action {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The action of a step whose source does not name it; TLC calls such actions {@code Action}. */
    public static Action unnamed() {
        return new Action("Action", Map.of(), null);
    }

    /** Whether the action's name is known. */
    public boolean isNamed() {
        return !name.equals(unnamed().name);
    }

    /** The action as a spec writes it: {@code Send(1)}, or just {@code Tick} where it has no parameters. */
    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return name;
        }
        return parameters.values().stream().map(Value::toString).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
