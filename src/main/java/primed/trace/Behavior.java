package primed.trace;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import primed.value.Value;

/**
 * A behavior of a spec: an initial state, the steps after it, and how it goes on.
 *
 * @param initial the first state, index 0
 * @param steps the steps; step {@code i} leads to the state with index {@code i + 1}
 * @param ending what follows the last state
 */
public record Behavior(State initial, List<Step> steps, Ending ending) {
    public Behavior {
        steps = List.copyOf(steps);
        if (ending instanceof Ending.Lasso lasso && (lasso.backTo() < 0 || lasso.backTo() > steps.size())) {
            throw new IllegalArgumentException(
                    "a lasso over " + (steps.size() + 1) + " states cannot go back to state " + lasso.backTo());
        }
    }

    /** All states in order, the initial one first. */
    public List<State> states() {
        return Stream.concat(Stream.of(initial), steps.stream().map(Step::state))
                .toList();
    }

    /**
     * The same behavior with the same variables in all states. Where they differ, since a model's ALIAS has no value in
     * some of them, each state is kept whole: as the record that is the value of {@link State#WHOLE}.
     */
    public Behavior alike() {
        boolean isAlike = states().stream()
                .allMatch(state ->
                        state.variables().keySet().equals(initial.variables().keySet()));
        return isAlike
                ? this
                : new Behavior(
                        whole(initial),
                        steps.stream()
                                .map(step -> new Step(step.action(), whole(step.state())))
                                .toList(),
                        ending);
    }

    private static State whole(State state) {
        return new State(Map.of(State.WHOLE, Value.record(state.variables())));
    }

    /** The state that the listed part of the behavior ends in. */
    public State last() {
        return steps.isEmpty() ? initial : steps.get(steps.size() - 1).state();
    }
}
