package primed.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.trace.Action;
import primed.trace.Ending;
import primed.trace.Trace;

/**
 * A behavior that is a test.
 *
 * @param id what it is called from run to run, such as {@code short-read-2-of-10}
 * @param trace the behavior and where it comes from
 * @param file where it is kept, or null if it was made for this run only
 * @param refused by the index of a state, from 0, the actions that have to be refused there
 */
public record TraceCase(String id, Trace trace, @Nullable Path file, Map<Integer, List<Action>> refused) {
    public TraceCase {
        refused = Map.copyOf(refused);
    }

    /** A behavior in which nothing has to be refused. */
    public TraceCase(String id, Trace trace, @Nullable Path file) {
        this(id, trace, file, Map.of());
    }

    /** What it is called for people: {@code short read 2 of 10: 9 steps}. */
    String displayName() {
        int steps = trace.behavior().steps().size();
        String ending = trace.behavior().ending() instanceof Ending.Lasso lasso
                ? ", then again from state " + lasso.backTo()
                : trace.behavior().ending() instanceof Ending.Stuttering ? ", then nothing" : "";
        return id.replace('-', ' ') + ": " + steps + (steps == 1 ? " step" : " steps") + ending;
    }
}
