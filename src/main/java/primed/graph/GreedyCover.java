package primed.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Covers a graph without looking far ahead: from where a test is to the nearest thing that is not covered yet; if there
 * is none near, a new test goes to the one that is nearest to an initial state. Time grows with the size of the graph,
 * whatever its shape.
 */
final class GreedyCover {
    private static final int LOOKED_AT = 500;

    private final StateGraph graph;
    private final Targets targets;
    private final int maxLength;
    private final ShortestPaths paths;

    GreedyCover(StateGraph graph, Targets targets, int maxLength) {
        this.graph = graph;
        this.targets = targets;
        this.maxLength = maxLength;
        this.paths = ShortestPaths.fromInitial(graph);
    }

    /** The tests; what no test of this length can reach is left out. */
    List<Walk> find() {
        List<Walk> walks = new ArrayList<>();
        for (int state : paths.order()) {
            while (paths.depth(state) < maxLength && newFrom(state) >= 0) {
                walks.add(walkFrom(state));
            }
        }
        for (int state : graph.initialStates()) {
            if (targets.isNewAt(state)) {
                walks.add(new Walk(state));
            }
        }
        return walks;
    }

    private Walk walkFrom(int state) {
        Walk way = paths.to(state);
        targets.take(way);
        IntList transitions = new IntList();
        transitions.addAll(way.transitions());
        extend(state, transitions);
        return new Walk(way.start(), transitions.toArray());
    }

    private void extend(int from, IntList transitions) {
        int state = from;
        while (transitions.size() < maxLength) {
            int[] way = wayToNew(state, maxLength - transitions.size());
            for (int transition : way) {
                targets.take(transition);
                transitions.add(transition);
                state = graph.to(transition);
            }
            if (way.length == 0) {
                return;
            }
        }
    }

    private int newFrom(int state) {
        for (int i = 0; i < graph.outDegree(state); i++) {
            if (targets.isNew(graph.firstFrom(state) + i)) {
                return graph.firstFrom(state) + i;
            }
        }
        return -1;
    }

    /** The transitions to the nearest new thing and to itself; none if it is too far. */
    private int[] wayToNew(int start, int allowed) {
        Map<Integer, Integer> arrival = new HashMap<>(Map.of(start, -1));
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int found = newFrom(state);
            if (found >= 0) {
                int[] way = way(arrival, found);
                return way.length <= allowed ? way : new int[0];
            }
            for (int i = 0; i < graph.outDegree(state) && arrival.size() < LOOKED_AT; i++) {
                int transition = graph.firstFrom(state) + i;
                if (arrival.putIfAbsent(graph.to(transition), transition) == null) {
                    queue.add(graph.to(transition));
                }
            }
        }
        return new int[0];
    }

    private int[] way(Map<Integer, Integer> arrival, int last) {
        Deque<Integer> way = new ArrayDeque<>();
        for (int transition = last; transition >= 0; transition = arrival.getOrDefault(graph.from(transition), -1)) {
            way.push(transition);
        }
        return way.stream().mapToInt(Integer::intValue).toArray();
    }
}
