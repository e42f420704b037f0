package primed.trace;

import java.util.List;
import java.util.stream.Stream;

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

    /** The state that the listed part of the behavior ends in. */
    public State last() {
        return steps.isEmpty() ? initial : steps.get(steps.size() - 1).state();
    }
}
