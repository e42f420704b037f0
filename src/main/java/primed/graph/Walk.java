package primed.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Step;

/** A way through a state graph from one of its states. */
public final class Walk {
    private final int start;
    private final int[] transitions;

    /**
     * @param start the state that it begins in
     * @param transitions what is taken one after the other
     */
    public Walk(int start, int... transitions) {
        this.start = start;
        this.transitions = transitions.clone();
    }

    /** The state that it begins in. */
    public int start() {
        return start;
    }

    /** How many steps it has. */
    public int length() {
        return transitions.length;
    }

    /** The transition taken at a step, counted from 0. */
    public int transition(int step) {
        return transitions[step];
    }

    /** The state after so many steps. */
    public int stateAfter(int steps, StateGraph graph) {
        return steps == 0 ? start : graph.to(transitions[steps - 1]);
    }

    /** The first steps of it. */
    public Walk first(int steps) {
        return new Walk(start, Arrays.copyOf(transitions, steps));
    }

    /** The transitions taken from one step on up to another, which is not among them; counted from 0. */
    int[] transitions(int from, int to) {
        return Arrays.copyOfRange(transitions, from, to);
    }

    /** All transitions that it takes. */
    int[] transitions() {
        return transitions.clone();
    }

    /** What happens on it. */
    public Behavior behavior(StateGraph graph) {
        List<Step> steps = new ArrayList<>();
        for (int transition : transitions) {
            steps.add(new Step(graph.action(transition), graph.state(graph.to(transition))));
        }
        return new Behavior(graph.state(start), steps, new Ending.Finite());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Walk walk && walk.start == start && Arrays.equals(walk.transitions, transitions);
    }

    @Override
    public int hashCode() {
        return 31 * start + Arrays.hashCode(transitions);
    }

    @Override
    public String toString() {
        return start + Arrays.toString(transitions);
    }
}
