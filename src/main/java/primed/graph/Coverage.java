package primed.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What a test suite must reach at least once. */
public enum Coverage {
    /** Each state. */
    STATES,
    /** Each source, action and target; any of the parameters that lead there will do. */
    TRANSITIONS,
    /** Each transition: source, action, parameters and target. */
    PARAMETERS;

    /** The transitions that must be taken; for {@link #STATES} none is wanted for its own sake. */
    BitSet required(StateGraph graph) {
        BitSet required = new BitSet(graph.transitions());
        if (this != STATES) {
            Arrays.stream(reachedBy(graph)).forEach(required::set);
        }
        return required;
    }

    /** What each transition reaches: the state that it leads to, or the transition that stands for all such. */
    int[] reachedBy(StateGraph graph) {
        return switch (this) {
            case STATES ->
                IntStream.range(0, graph.transitions()).map(graph::to).toArray();
            case TRANSITIONS -> representatives(graph);
            case PARAMETERS -> IntStream.range(0, graph.transitions()).toArray();
        };
    }

    /** Of those that differ in their parameters only, the first. */
    private static int[] representatives(StateGraph graph) {
        int[] representatives = new int[graph.transitions()];
        for (int state = 0; state < graph.states(); state++) {
            Map<Target, Integer> seen = new HashMap<>();
            for (int i = 0; i < graph.outDegree(state); i++) {
                int transition = graph.firstFrom(state) + i;
                Target target = new Target(graph.action(transition).name(), graph.to(transition));
                representatives[transition] = seen.computeIfAbsent(target, first -> transition);
            }
        }
        return representatives;
    }

    private record Target(String action, int state) {}
}
