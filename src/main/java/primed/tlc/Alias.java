package primed.tlc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import primed.trace.State;
import primed.value.StringValue;
import primed.value.Value;

/**
 * What an ALIAS of the configuration makes of a trace: its fields are shown in place of the variables. Where it has no
 * value, newer TLCs show the variables themselves, and in {@value #WHY} the reason.
 */
final class Alias {
    private static final String WHY = "_ALIASEvalError";

    private Alias() {}

    /** The first state in which the alias has no value, and why; states are counted from 0. */
    static Optional<Problem> failure(List<State> states) {
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).variables().get(WHY) instanceof StringValue why) {
                String reason = why.text()
                        .replaceAll("@!@!@\\w+ \\d+(?::\\d)? @!@!@\\n?", "")
                        .strip();
                String message = "The alias has no value in state " + i + " of the trace: " + reason;
                return Optional.of(Problem.at(Places.first(reason), message));
            }
        }
        return Optional.empty();
    }

    /** A state without the reason. */
    static State withoutReason(State state) {
        if (!state.variables().containsKey(WHY)) {
            return state;
        }
        Map<String, Value> variables = new LinkedHashMap<>(state.variables());
        variables.remove(WHY);
        return new State(variables);
    }
}
