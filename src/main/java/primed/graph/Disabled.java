package primed.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import primed.trace.Action;

/**
 * The actions that a spec does not allow in a state: all that it takes anywhere, with the same parameters, but not
 * there.
 *
 * <p>An implementation should refuse them, and be in the same state after that.
 */
public final class Disabled {
    private final StateGraph graph;
    private final BitSet visited = new BitSet();

    /** Looks at a graph; no state of it is visited yet. */
    public Disabled(StateGraph graph) {
        this.graph = graph;
    }

    /** What the spec does not allow in a state, in the order of {@link StateGraph#actions}. */
    public List<Action> in(int state) {
        BitSet enabled = new BitSet(graph.actions().size());
        for (int i = 0; i < graph.outDegree(state); i++) {
            enabled.set(graph.actionNumber(graph.firstFrom(state) + i));
        }
        List<Action> disabled = new ArrayList<>();
        for (int action = 0; action < graph.actions().size(); action++) {
            if (!enabled.get(action)) {
                disabled.add(graph.actions().get(action));
            }
        }
        return disabled;
    }

    /**
     * What is to be tried along a test: for each of its states, the initial one first, what the spec does not allow
     * there; nothing for a state that was visited before, by this test or an earlier one.
     */
    public List<List<Action>> along(Walk walk) {
        List<List<Action>> attempts = new ArrayList<>();
        for (int steps = 0; steps <= walk.length(); steps++) {
            int state = walk.stateAfter(steps, graph);
            attempts.add(visited.get(state) ? List.of() : in(state));
            visited.set(state);
        }
        return attempts;
    }
}
