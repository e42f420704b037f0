package primed.graph;

import java.io.IOException;
import java.util.List;
import primed.trace.Action;
import primed.trace.State;

/**
 * The states that a spec can be in and the transitions between them.
 *
 * <p>States and transitions are numbered from 0. There can be several transitions between two states, by different
 * actions or by one action with different parameters, and transitions from a state to itself. The transitions that
 * leave a state have consecutive numbers.
 *
 * <p>A graph that was read from a stream keeps its transitions in memory but fetches the values of variables from the
 * file when they are asked for; so it is to be closed, and not to be used by several threads at once.
 */
public final class StateGraph implements AutoCloseable {
    private final int[] initial;
    private final int[] firstTransition;
    private final int[] from;
    private final int[] to;
    private final int[] action;
    private final List<Action> actions;
    private final long steps;
    private final StateSource source;

    StateGraph(GraphBuilder builder, StateSource source) {
        initial = builder.initial();
        firstTransition = builder.firstTransition();
        from = builder.from();
        to = builder.to();
        action = builder.action();
        actions = List.copyOf(builder.actions());
        steps = builder.steps();
        this.source = source;
    }

    /** How many states there are; TLC calls them distinct states. */
    public int states() {
        return firstTransition.length - 1;
    }

    /** How many different transitions there are: source, action with parameters, and target. */
    public int transitions() {
        return to.length;
    }

    /** How many steps the search took; TLC may find the same transition several times. */
    public long steps() {
        return steps;
    }

    /** The initial states. */
    public int[] initialStates() {
        return initial.clone();
    }

    /** The state that a transition leaves. */
    public int from(int transition) {
        return from[transition];
    }

    /** The state that a transition leads to. */
    public int to(int transition) {
        return to[transition];
    }

    /** The action of a transition. */
    public Action action(int transition) {
        return actions.get(action[transition]);
    }

    /** The action of a transition as its place in {@link #actions}. */
    public int actionNumber(int transition) {
        return action[transition];
    }

    /** All actions, each with its parameters, in the order in which the search met them. */
    public List<Action> actions() {
        return actions;
    }

    /** The first transition that leaves a state; the last is the one before that of the next state. */
    public int firstFrom(int state) {
        return firstTransition[state];
    }

    /** How many transitions leave a state. */
    public int outDegree(int state) {
        return firstTransition[state + 1] - firstTransition[state];
    }

    /** The values of the variables in a state. */
    public State state(int number) {
        return source.state(number);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
