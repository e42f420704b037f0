package primed.tlc;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.trace.Action;
import primed.trace.Location;
import primed.value.Value;

/**
 * What is known of a step's action from inside TLC.
 *
 * @param name its name, where the trace gives the name of the next-state relation only, or null
 * @param location where the action of that name is defined, or null
 * @param parameters its parameters by name
 */
record ToldAction(@Nullable String name, @Nullable Location location, Map<String, Value> parameters) {

    /** The action of a trace, with what is known besides. */
    Action complete(Action action) {
        return name == null
                ? new Action(action.name(), parameters, action.location())
                : new Action(name, parameters, location);
    }
}
