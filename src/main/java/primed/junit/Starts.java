package primed.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import primed.replay.Fact;
import primed.replay.Plan;
import primed.replay.Whereabouts;
import primed.trace.State;

/**
 * Names {@link Initially} where an implementation does not begin where the behavior does, because nothing brings it
 * there.
 *
 * @param known who knows the spec's states
 * @param several whether the spec may begin in several
 */
record Starts(Whereabouts known, BooleanSupplier several) implements Whereabouts {

    /** A plan that says so, unless the class has such a method. */
    static Plan in(Plan plan, Fit fit, BooleanSupplier several) {
        return fit.initially() == null ? plan.withWhereabouts(new Starts(plan.whereabouts(), several)) : plan;
    }

    @Override
    public List<Fact> of(Optional<State> before, State observed) {
        List<Fact> facts = new ArrayList<>(known.of(before, observed));
        if (before.isEmpty() && several.getAsBoolean()) {
            facts.add(new Fact(
                    "@Initially",
                    "the spec has several initial states; a method marked so takes the variables' values, and brings"
                            + " the implementation into the behavior's"));
        }
        return facts;
    }
}
