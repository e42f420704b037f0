package primed.replay;

import java.util.List;
import java.util.Optional;
import primed.trace.State;

/** Says where in the spec a system is that is not where the behavior goes. */
@FunctionalInterface
public interface Whereabouts {

    /**
     * What is known.
     *
     * @param before the state before the step, all variables of the spec included; empty at the start
     * @param observed what the system shows now, with those variables only that are observed
     */
    List<Fact> of(Optional<State> before, State observed);

    /** Nothing is known. */
    static Whereabouts unknown() {
        return (before, observed) -> List.of();
    }
}
