package primed.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Makes a test of a way through the components of a graph: in each of them it takes all that is still open there. */
final class ComponentTour {
    /** In the place of a transition: the way ends here. */
    static final int NONE = -1;

    private final StateGraph graph;
    private final Components components;
    private final Targets targets;
    private final boolean[] isDone;

    /** @param targets what is open; what a test takes is so no more */
    ComponentTour(StateGraph graph, Components components, Targets targets) {
        this.graph = graph;
        this.components = components;
        this.targets = targets;
        this.isDone = new boolean[components.count()];
    }

    /**
     * Makes a test.
     *
     * @param exits for each component, the transition by which the way leaves it, or {@link #NONE}
     */
    Walk walk(int start, int[] exits) {
        IntList transitions = new IntList();
        targets.begin(start);
        int state = inside(start, transitions);
        for (int exit = exits[components.of(state)]; exit != NONE; exit = exits[components.of(state)]) {
            int last = exit;
            take(way(state, transition -> transition == last), transitions);
            state = inside(graph.to(exit), transitions);
        }
        return new Walk(start, transitions.toArray());
    }

    /** Takes all that is open inside of a component, the nearest first; gives the state where that ends. */
    private int inside(int start, IntList transitions) {
        int component = components.of(start);
        IntPredicate isOpen =
                transition -> targets.isNew(transition) && components.of(graph.to(transition)) == component;
        int state = start;
        int[] way = isDone[component] ? new int[0] : way(state, isOpen);
        while (way.length > 0) {
            take(way, transitions);
            state = graph.to(way[way.length - 1]);
            way = way(state, isOpen);
        }
        isDone[component] = true;
        return state;
    }

    /** The shortest way inside of a component that ends with a transition of some kind; empty if there is none. */
    private int[] way(int start, IntPredicate isLast) {
        Map<Integer, Integer> arrival = new HashMap<>(Map.of(start, NONE));
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int i = 0; i < graph.outDegree(state); i++) {
                int transition = graph.firstFrom(state) + i;
                if (isLast.test(transition)) {
                    return way(arrival, transition);
                }
                if (components.of(graph.to(transition)) == components.of(start)
                        && arrival.putIfAbsent(graph.to(transition), transition) == null) {
                    queue.add(graph.to(transition));
                }
            }
        }
        return new int[0];
    }

    private int[] way(Map<Integer, Integer> arrival, int last) {
        Deque<Integer> way = new ArrayDeque<>();
        for (int transition = last;
                transition != NONE;
                transition = arrival.getOrDefault(graph.from(transition), NONE)) {
            way.push(transition);
        }
        return way.stream().mapToInt(Integer::intValue).toArray();
    }

    private void take(int[] way, IntList transitions) {
        for (int transition : way) {
            targets.take(transition);
            transitions.add(transition);
        }
    }
}
