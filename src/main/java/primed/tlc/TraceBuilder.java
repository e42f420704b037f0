package primed.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/** One trace while it is read. */
final class TraceBuilder {
    private final State initial;
    private final List<Step> steps = new ArrayList<>();
    private Ending ending = new Ending.Finite();

    TraceBuilder(State initial) {
        this.initial = initial;
    }

    /** How many states there are so far. */
    int length() {
        return steps.size() + 1;
    }

    void add(Action action, State state) {
        steps.add(new Step(action, completed(state)));
    }

    void end(Ending how) {
        ending = how;
    }

    /** With {@code -difftrace} TLC lists the changed variables only. */
    private State completed(State state) {
        Map<String, Value> before = last().variables();
        if (state.variables().size() >= before.size()
                || !before.keySet().containsAll(state.variables().keySet())) {
            return state;
        }
        Map<String, Value> all = new LinkedHashMap<>(before);
        all.putAll(state.variables());
        return new State(all);
    }

    private State last() {
        return steps.isEmpty() ? initial : steps.get(steps.size() - 1).state();
    }

    /** The first state in which the model's alias has no value, if there is one. */
    Optional<Problem> aliasFailure() {
        return Alias.failure(states());
    }

    private List<State> states() {
        return Stream.concat(Stream.of(initial), steps.stream().map(Step::state))
                .toList();
    }

    /**
     * The trace; parameters that are known from elsewhere, by the number of the state, replace those of the headers.
     */
    Behavior behavior(Map<Integer, ToldAction> parameters) {
        List<Step> named = new ArrayList<>();
        for (Step step : steps) {
            ToldAction known = parameters.get(named.size() + 2);
            Action action = known == null ? step.action() : known.complete(step.action());
            named.add(new Step(action, Alias.withoutReason(step.state())));
        }
        return new Behavior(Alias.withoutReason(initial), named, ending);
    }
}
