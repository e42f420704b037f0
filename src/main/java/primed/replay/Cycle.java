package primed.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import primed.trace.Behavior;
import primed.trace.Ending.Lasso;
import primed.trace.State;
import primed.trace.Step;

/** The part of a lasso that is repeated. */
final class Cycle {
    private Cycle() {}

    /**
     * The steps that lead from the last state round to the last state again.
     *
     * <p>Where the last state is the one that the lasso goes back to, listed a second time, they are all in the
     * behavior. Otherwise the first of them is the step back; if its action is not named, nothing is returned.
     */
    static Optional<List<Step>> of(Behavior behavior, Lasso lasso) {
        List<Step> listed =
                behavior.steps().subList(lasso.backTo(), behavior.steps().size());
        State target = behavior.states().get(lasso.backTo());
        if (target.equals(behavior.last())) {
            return Optional.of(listed);
        }
        Stream<Step> back = Stream.of(new Step(lasso.back(), target));
        return lasso.back().isNamed()
                ? Optional.of(Stream.concat(back, listed.stream()).toList())
                : Optional.empty();
    }
}
