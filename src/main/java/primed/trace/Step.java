package primed.trace;

/**
 * One step of a behavior: an action and the state that it leads to.
 *
 * @param action what happened
 * @param state the state after it
 */
public record Step(Action action, State state) {}
