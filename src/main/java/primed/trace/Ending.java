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
     */
    record Lasso(int backTo) implements Ending {}
}
