package primed.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The best suite for a tiny graph by trying everything: a shortest-path search over what is covered and where the test
 * is, where a new test costs more than any number of steps.
 */
final class BruteForce {
    private static final int MANY = 1000;

    private final StateGraph graph;
    private final Coverage coverage;

    BruteForce(StateGraph graph, Coverage coverage) {
        this.graph = graph;
        this.coverage = coverage;
    }

    /** The least of tests times {@value #MANY} plus steps. */
    int best() {
        return best(coverage == Coverage.STATES ? graph.states() : graph.transitions());
    }

    /** The same for suites that reach so many states or transitions. */
    int best(int wanted) {
        Map<Situation, Integer> cost = new HashMap<>();
        Deque<Situation> changed = new ArrayDeque<>();
        Situation nothing = new Situation(0, -1);
        cost.put(nothing, 0);
        changed.add(nothing);
        while (!changed.isEmpty()) {
            Situation now = changed.remove();
            int soFar = cost.getOrDefault(now, 0);
            for (int state : graph.initialStates()) {
                int met = coverage == Coverage.STATES ? now.covered | 1 << state : now.covered;
                improve(cost, changed, new Situation(met, state), soFar + MANY);
            }
            for (int i = 0; now.state >= 0 && i < graph.outDegree(now.state); i++) {
                int t = graph.firstFrom(now.state) + i;
                int met = now.covered | 1 << (coverage == Coverage.STATES ? graph.to(t) : t);
                improve(cost, changed, new Situation(met, graph.to(t)), soFar + 1);
            }
        }
        return cost.entrySet().stream()
                .filter(entry -> Integer.bitCount(entry.getKey().covered) >= wanted)
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElseThrow();
    }

    private static void improve(
            Map<Situation, Integer> cost, Deque<Situation> changed, Situation situation, int newCost) {
        if (cost.getOrDefault(situation, Integer.MAX_VALUE) > newCost) {
            cost.put(situation, newCost);
            changed.add(situation);
        }
    }

    /** The fewest tests that reach so many states or transitions. */
    int fewestTests(int wanted) {
        return best(wanted) / MANY;
    }

    static int cost(Cover cover) {
        return cover.tests() * MANY + (int) cover.steps();
    }

    private record Situation(int covered, int state) {}
}
