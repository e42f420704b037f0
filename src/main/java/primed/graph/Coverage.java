package primed.graph;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

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
        if (this == PARAMETERS) {
            required.set(0, graph.transitions());
        } else if (this == TRANSITIONS) {
            for (int state = 0; state < graph.states(); state++) {
                addRepresentatives(graph, state, required);
            }
        }
        return required;
    }

    private static void addRepresentatives(StateGraph graph, int state, BitSet required) {
        Set<Target> seen = new HashSet<>();
        for (int i = 0; i < graph.outDegree(state); i++) {
            int transition = graph.firstFrom(state) + i;
            if (seen.add(new Target(graph.action(transition).name(), graph.to(transition)))) {
                required.set(transition);
            }
        }
    }

    private record Target(String action, int state) {}
}
