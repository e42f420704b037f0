package primed.conform;

import java.util.List;
import primed.tlc.Problem;
import primed.trace.Action;

/** What the spec says of behaviors. */
public sealed interface Answer {

    /** The spec allows all of them, each from its initial state to its last one, and back where it is a lasso. */
    record Allowed() implements Answer {}

    /**
     * No initial state of the spec is the initial state of this behavior.
     *
     * @param behavior the index of the behavior, from 0
     */
    record OtherStart(int behavior) implements Answer {}

    /**
     * The spec does not allow a step.
     *
     * @param behavior the index of the behavior, from 0
     * @param step the number of the step, from 1; the steps before it are allowed
     * @param action what the step was to be
     */
    record Forbidden(int behavior, int step, Action action) implements Answer {}

    /**
     * TLC could not say: the spec, its constants or the behaviors do not fit together.
     *
     * @param problems why
     */
    record Undecided(List<Problem> problems) implements Answer {
        public Undecided {
            problems = List.copyOf(problems);
        }
    }
}
