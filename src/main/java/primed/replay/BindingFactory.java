package primed.replay;

import primed.trace.State;

/** Makes a fresh binding, with a fresh system under test, for each replay. */
@FunctionalInterface
public interface BindingFactory {

    /**
     * Makes a binding whose system is in the given state.
     *
     * @param initial the behavior's first state, where a spec leaves open at the start how the system is configured;
     *     most factories ignore it
     */
    Binding bind(State initial) throws Exception;
}
