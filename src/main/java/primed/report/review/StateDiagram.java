package primed.report.review;

import java.util.List;

/**
 * The state graph of a small model.
 *
 * @param model the model
 * @param states its states, known by their places in this list
 * @param edges how one leads to another
 */
public record StateDiagram(String model, List<Node> states, List<Edge> edges) {
    public StateDiagram {
        states = List.copyOf(states);
        edges = List.copyOf(edges);
    }

    /** Whether a behavior is marked in it. */
    public boolean hasPath() {
        return states.stream().anyMatch(Node::isOnPath);
    }

    /**
     * A state.
     *
     * @param name what it is called, or empty if there is no need
     * @param isInitial whether the model can begin in it
     * @param isOnPath whether the marked behavior comes to it
     */
    public record Node(String name, boolean isInitial, boolean isOnPath) {}

    /**
     * All steps from one state to another.
     *
     * @param from the place of the first
     * @param to the place of the second
     * @param actions what leads there
     * @param isOnPath whether the marked behavior goes this way
     */
    public record Edge(int from, int to, List<String> actions, boolean isOnPath) {
        public Edge {
            actions = List.copyOf(actions);
        }
    }
}
