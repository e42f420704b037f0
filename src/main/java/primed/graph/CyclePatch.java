package primed.graph;

import java.util.ArrayList;
import java.util.List;

/** Puts cycles that go round for themselves into walks that come to the same strongly connected component. */
final class CyclePatch {
    private final StateGraph graph;
    private final Components components;
    private final List<Walk> walks;

    CyclePatch(StateGraph graph, Components components, List<Walk> walks) {
        this.graph = graph;
        this.components = components;
        this.walks = new ArrayList<>(walks);
    }

    List<Walk> walks() {
        return walks;
    }

    /** Puts a cycle where the way there and back is shortest. */
    void insert(Walk cycle) {
        ShortestPaths away = ShortestPaths.from(graph, cycle.start());
        Place best = null;
        for (int number = 0; number < walks.size(); number++) {
            Walk walk = walks.get(number);
            for (int steps = 0; steps <= walk.length(); steps++) {
                int state = walk.stateAfter(steps, graph);
                boolean ends = steps == walk.length();
                if (components.of(state) == components.of(cycle.start())) {
                    int length = ends ? -1 : away.depth(state);
                    if (best == null || length < best.length) {
                        best = new Place(number, steps, length);
                    }
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("no walk comes to the component of state " + cycle.start());
        }
        walks.set(best.walk, detour(walks.get(best.walk), best.steps, cycle));
    }

    private record Place(int walk, int steps, int length) {}

    private Walk detour(Walk walk, int steps, Walk cycle) {
        int state = walk.stateAfter(steps, graph);
        IntList transitions = new IntList();
        transitions.addAll(walk.transitions(0, steps));
        Walk there = ShortestPaths.from(graph, state).to(cycle.start());
        transitions.addAll(there.transitions());
        if (steps == walk.length()) {
            transitions.addAll(cycle.transitions(0, cycle.length() - 1)); // its last step only leads back
        } else {
            transitions.addAll(cycle.transitions());
            Walk back = ShortestPaths.from(graph, cycle.start()).to(state);
            transitions.addAll(back.transitions());
            transitions.addAll(walk.transitions(steps, walk.length()));
        }
        return new Walk(walk.start(), transitions.toArray());
    }
}
