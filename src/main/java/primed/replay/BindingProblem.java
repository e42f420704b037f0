package primed.replay;

import java.util.Optional;

/** A reason why a binding cannot follow a behavior, known before the first step. */
public sealed interface BindingProblem {

    /** The problem in one line. */
    String message();

    /**
     * The behavior takes an action that is not bound.
     *
     * @param nearest the bound action that may be meant
     */
    record UnboundAction(String action, Optional<String> nearest) implements BindingProblem {
        @Override
        public String message() {
            return "action " + action + " is not bound" + NearestName.didYouMean(nearest);
        }
    }

    /** The behavior does not name the action of a step, counted from 1. */
    record UnnamedAction(int step) implements BindingProblem {
        @Override
        public String message() {
            return "the behavior does not name the action of step " + step;
        }
    }

    /**
     * A variable of the spec is neither observed nor said to be hidden.
     *
     * @param nearest the observed variable, unknown to the behavior, that may be meant
     */
    record UnobservedVariable(String variable, Optional<String> nearest) implements BindingProblem {
        @Override
        public String message() {
            return "variable " + variable + " is neither observed nor hidden" + NearestName.didYouMean(nearest);
        }
    }

    /**
     * The binding speaks of a variable that the behavior does not have.
     *
     * @param nearest the variable of the behavior that may be meant
     */
    record UnknownVariable(String variable, Optional<String> nearest) implements BindingProblem {
        @Override
        public String message() {
            return "variable " + variable + " is bound, but the behavior has no such variable"
                    + NearestName.didYouMean(nearest);
        }
    }
}
