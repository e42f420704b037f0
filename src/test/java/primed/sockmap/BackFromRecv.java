package primed.sockmap;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import primed.graph.ShortestPaths;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.value.Value;

/**
 * Lets tests go on until the reader is not inside recv: what recv returns, a test that ends before does not see, and
 * states in which the reader is at the same place do not tell by which way it has come there.
 */
public final class BackFromRecv {
    private final StateGraph graph;
    private final BitSet outside = new BitSet();

    private BackFromRecv(StateGraph graph) {
        this.graph = graph;
        for (int state = 0; state < graph.states(); state++) {
            outside.set(state, graph.state(state).value("inside").equals(Value.of("user")));
        }
    }

    /** The walks, each with the shortest way on; one that has none stays as it is. */
    public static List<Walk> after(List<Walk> walks, StateGraph graph) {
        BackFromRecv back = new BackFromRecv(graph);
        return walks.stream().map(back::after).toList();
    }

    private Walk after(Walk walk) {
        ShortestPaths paths = ShortestPaths.from(graph, walk.stateAfter(walk.length(), graph));
        return outside.stream()
                .filter(state -> paths.depth(state) >= 0)
                .boxed()
                .min(Comparator.comparingInt(paths::depth))
                .map(state -> joined(walk, paths.to(state)))
                .orElse(walk);
    }

    private static Walk joined(Walk first, Walk second) {
        return new Walk(
                first.start(),
                IntStream.concat(transitions(first), transitions(second)).toArray());
    }

    private static IntStream transitions(Walk walk) {
        return IntStream.range(0, walk.length()).map(walk::transition);
    }
}
