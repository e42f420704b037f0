package primed.replay;

import java.util.List;
import java.util.Optional;
import primed.trace.Behavior;
import primed.trace.Ending.Lasso;
import primed.trace.Step;

/** The part of a lasso that is repeated. */
final class Cycle {
    private Cycle() {}

    /**
     * The steps that lead from the last state round to the last state again.
     *
     * <p>They are known where the last state is the one that the lasso goes back to, listed a second time. Otherwise
     * one step, from the last state back, has no action in the behavior, and nothing is returned.
     */
    static Optional<List<Step>> of(Behavior behavior, Lasso lasso) {
        boolean closed = behavior.states().get(lasso.backTo()).equals(behavior.last());
        return closed
                ? Optional.of(behavior.steps()
                        .subList(lasso.backTo(), behavior.steps().size()))
                : Optional.empty();
    }
}
