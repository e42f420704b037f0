package primed.trace;

/** How a behavior goes on after its last listed state. */
public sealed interface Ending {

    /** It is a finite prefix: what comes next is left open. */
    record Finite() implements Ending {}

    /** The last state repeats for ever. */
    record Stuttering() implements Ending {}

    /**
     * The behavior is a lasso: the last state is followed by an earlier one.
     *
     * @param backTo the index, from 0, of the state that follows the last one
     * @param back the action of the step to it, {@link Action#unnamed} if that is not known
     */
    record Lasso(int backTo, Action back) implements Ending {

        /** A lasso whose source does not name the action that leads back. */
        public Lasso(int backTo) {
            this(backTo, Action.unnamed());
        }
    }
}
