package primed.trace.itf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Location;
import primed.trace.Provenance;
import primed.trace.State;
import primed.trace.Step;
import primed.trace.Trace;
import primed.value.Value;

/** Traces to write and read. */
final class Traces {
    static final Provenance UNKNOWN = new Provenance(null, null, null, null, null);

    private Traces() {}

    /** A finite trace of one variable {@code x} that has these values in turn. */
    static Trace of(Value... values) {
        return of(new Ending.Finite(), values);
    }

    static Trace of(Ending ending, Value... values) {
        List<Step> steps = new ArrayList<>();
        for (Value value : List.of(values).subList(1, values.length)) {
            steps.add(new Step(new Action("Next", Map.of(), null), x(value)));
        }
        return new Trace(UNKNOWN, new Behavior(x(values[0]), steps, ending));
    }

    static State x(Value value) {
        return new State(Map.of("x", value));
    }

    /** Two processes and a queue: all that a trace can tell. */
    static Trace queue() {
        Location put = new Location("Queue", 9, 3, 11, 20);
        State initial = state(Value.sequence(), Value.model("p1"));
        State full = state(Value.sequence(Value.of("job")), Value.model("p2"));
        Map<String, Value> parameters = new LinkedHashMap<>();
        parameters.put("to", Value.model("p1"));
        parameters.put("job", Value.of("job"));
        return new Trace(
                new Provenance("Queue.tla", "Queue.cfg", "liveness failure", "Drained", "p2 never takes the job"),
                new Behavior(
                        initial,
                        List.of(
                                new Step(new Action("Put", parameters, put), full),
                                new Step(new Action("Yield", Map.of("1", Value.model("p2")), null), initial)),
                        new Ending.Lasso(1)));
    }

    private static State state(Value queue, Value turn) {
        Map<String, Value> variables = new LinkedHashMap<>();
        variables.put("turn", turn);
        variables.put("queue", queue);
        return new State(variables);
    }
}
