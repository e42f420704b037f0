package primed.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.State;
import primed.trace.Step;

/**
 * Finds behaviors in a state graph: by the values of all variables, and by the names and parameters of the actions.
 * Where an action stands in the spec does not matter, so that behaviors of an earlier version are found too.
 */
public final class WalkFinder {
    private final StateGraph graph;
    private final Map<State, Integer> numbers = new HashMap<>();

    /** Looks at each state once. */
    public WalkFinder(StateGraph graph) {
        this.graph = graph;
        for (int state = 0; state < graph.states(); state++) {
            numbers.put(graph.state(state), state);
        }
    }

    /** The way that a behavior takes through the graph; empty if the spec does not allow it. */
    public Optional<Walk> find(Behavior behavior) {
        Integer start = numbers.get(behavior.initial());
        if (start == null || !isInitial(start)) {
            return Optional.empty();
        }
        IntList transitions = new IntList();
        int at = start;
        for (Step step : behavior.steps()) {
            int transition = transition(at, step);
            if (transition < 0) {
                return Optional.empty();
            }
            transitions.add(transition);
            at = graph.to(transition);
        }
        return Optional.of(new Walk(start, transitions.toArray()));
    }

    private boolean isInitial(int state) {
        for (int initial : graph.initialStates()) {
            if (initial == state) {
                return true;
            }
        }
        return false;
    }

    private int transition(int from, Step step) {
        Integer to = numbers.get(step.state());
        for (int i = 0; to != null && i < graph.outDegree(from); i++) {
            int transition = graph.firstFrom(from) + i;
            if (graph.to(transition) == to && isSame(graph.action(transition), step.action())) {
                return transition;
            }
        }
        return -1;
    }

    private static boolean isSame(Action one, Action other) {
        return one.name().equals(other.name()) && one.parameters().equals(other.parameters());
    }
}
