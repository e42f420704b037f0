package primed.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.graph.WalkFinder;
import primed.report.review.StateDiagram;
import primed.report.review.StateDiagram.Edge;
import primed.report.review.StateDiagram.Node;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Trace;

/** A state graph as a picture, a counterexample marked in it. */
final class StateDiagramOf {
    private record Pair(int from, int to) {}

    private final StateGraph graph;

    StateDiagramOf(StateGraph graph) {
        this.graph = graph;
    }

    /**
     * The picture.
     *
     * @param trace the counterexample, or null if there is none
     */
    StateDiagram model(String name, @Nullable Trace trace) {
        List<Integer> path = trace == null ? List.of() : path(trace.behavior());
        return new StateDiagram(name, states(path), edges(path));
    }

    /** The states that a behavior comes to, one after the other; empty if it is not in the graph. */
    private List<Integer> path(Behavior behavior) {
        Optional<Walk> walk = new WalkFinder(graph).find(behavior);
        if (walk.isEmpty()) {
            return List.of();
        }
        List<Integer> path = new ArrayList<>();
        for (int steps = 0; steps <= walk.get().length(); steps++) {
            path.add(walk.get().stateAfter(steps, graph));
        }
        if (behavior.ending() instanceof Ending.Lasso lasso) {
            path.add(path.get(lasso.backTo()));
        }
        return path;
    }

    /** Where a behavior is marked, its states have their numbers in it; else all are numbered as they were found. */
    private List<Node> states(List<Integer> path) {
        Set<Integer> initial = new TreeSet<>();
        for (int state : graph.initialStates()) {
            initial.add(state);
        }
        return IntStream.range(0, graph.states())
                .mapToObj(state -> new Node(
                        path.isEmpty() ? String.valueOf(state) : path.contains(state) ? "" + path.indexOf(state) : "",
                        initial.contains(state),
                        path.contains(state)))
                .toList();
    }

    private List<Edge> edges(List<Integer> path) {
        Set<Pair> marked = new HashSet<>();
        for (int i = 1; i < path.size(); i++) {
            marked.add(new Pair(path.get(i - 1), path.get(i)));
        }
        Map<Pair, Set<String>> actions = new LinkedHashMap<>();
        for (int transition = 0; transition < graph.transitions(); transition++) {
            actions.computeIfAbsent(new Pair(graph.from(transition), graph.to(transition)), pair -> new TreeSet<>())
                    .add(graph.action(transition).toString());
        }
        return actions.entrySet().stream()
                .map(edge -> new Edge(
                        edge.getKey().from(),
                        edge.getKey().to(),
                        List.copyOf(edge.getValue()),
                        marked.contains(edge.getKey())))
                .toList();
    }
}
