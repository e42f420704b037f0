package primed.graph;

import java.util.Arrays;

/** Shortest ways from the initial states, or from any one state, by breadth-first search. */
public final class ShortestPaths {
    private final StateGraph graph;
    private final int[] depth;
    private final int[] arrival;
    private final int[] order;
    private int met;

    private ShortestPaths(StateGraph graph) {
        this.graph = graph;
        this.depth = new int[graph.states()];
        this.arrival = new int[graph.states()];
        this.order = new int[graph.states()];
        Arrays.fill(depth, -1);
        Arrays.fill(arrival, -1);
    }

    /** From whatever initial state is nearest. */
    public static ShortestPaths fromInitial(StateGraph graph) {
        return from(graph, graph.initialStates());
    }

    /** From whichever of these states is nearest. */
    public static ShortestPaths from(StateGraph graph, int... sources) {
        ShortestPaths paths = new ShortestPaths(graph);
        for (int source : sources) {
            paths.meet(source, 0, -1);
        }
        for (int next = 0; next < paths.met; next++) {
            paths.explore(paths.order[next]);
        }
        return paths;
    }

    private void explore(int state) {
        for (int i = 0; i < graph.outDegree(state); i++) {
            int transition = graph.firstFrom(state) + i;
            if (depth[graph.to(transition)] < 0) {
                meet(graph.to(transition), depth[state] + 1, transition);
            }
        }
    }

    private void meet(int state, int newDepth, int transition) {
        if (depth[state] < 0) {
            depth[state] = newDepth;
            arrival[state] = transition;
            order[met++] = state;
        }
    }

    /** How many steps it takes to come to a state; -1 if it cannot be reached. */
    public int depth(int state) {
        return depth[state];
    }

    /** The states in the order of their distance, those that cannot be reached left out. */
    int[] order() {
        return Arrays.copyOf(order, met);
    }

    /**
     * The shortest way to a state.
     *
     * @throws IllegalArgumentException if it cannot be reached
     */
    public Walk to(int state) {
        if (depth[state] < 0) {
            throw new IllegalArgumentException("state " + state + " cannot be reached");
        }
        int[] transitions = new int[depth[state]];
        int at = state;
        for (int i = transitions.length - 1; i >= 0; i--) {
            transitions[i] = arrival[at];
            at = graph.from(transitions[i]);
        }
        return new Walk(at, transitions);
    }
}
