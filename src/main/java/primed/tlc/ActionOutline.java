package primed.tlc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import primed.trace.Location;

/**
 * An action of a spec, as TLC names it in traces.
 *
 * @param name the name of its definition
 * @param parameters the names of the definition's parameters, in order
 * @param location where it is defined, or null if that is not known
 */
public record ActionOutline(
        String name, List<String> parameters, @Nullable Location location) {
    public ActionOutline {
        parameters = List.copyOf(parameters);
    }
}
