package primed.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A bound on the number of tests that needs a few looks at each transition: no test crosses a frontier twice that has
 * no way back, so there are as many tests as transitions that must be taken across the widest one.
 *
 * <p>A frontier lies between two places of an order in which no transition leads backwards. Three orders are tried: the
 * one in which components were found, by the longest way to a component, and by the longest way from it.
 */
final class FrontierBound {
    private final StateGraph graph;
    private final BitSet required;
    private final Components components;
    private final int[] states;

    private FrontierBound(StateGraph graph, BitSet required) {
        this.graph = graph;
        this.required = required;
        this.components = Components.of(graph);
        this.states = IntStream.range(0, graph.states())
                .boxed()
                .sorted(Comparator.comparingInt(components::of))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The bound for tests that take certain transitions. */
    static long tests(StateGraph graph, BitSet required) {
        FrontierBound bound = new FrontierBound(graph, required);
        int last = bound.components.count();
        int[] before = bound.longestWaysTo();
        int[] after = bound.longestWaysFrom();
        return LongStream.of(
                        bound.widest(component -> last - component),
                        bound.widest(component -> before[component]),
                        bound.widest(component -> last - after[component]))
                .max()
                .orElse(0);
    }

    /** How many transitions that must be taken cross the widest frontier between places, which are 0 to the count. */
    private long widest(IntUnaryOperator placeOfComponent) {
        long[] change = new long[components.count() + 2];
        for (int t = required.nextSetBit(0); t >= 0; t = required.nextSetBit(t + 1)) {
            change[placeOfComponent.applyAsInt(components.of(graph.from(t)))]++;
            change[placeOfComponent.applyAsInt(components.of(graph.to(t)))]--;
        }
        Arrays.parallelPrefix(change, Long::sum);
        return Math.max(required.isEmpty() ? 0 : 1, Arrays.stream(change).max().orElse(0));
    }

    /** Components are numbered against the direction of transitions: the last one is where nothing comes from. */
    private int[] longestWaysTo() {
        int[] ways = new int[components.count()];
        for (int i = states.length - 1; i >= 0; i--) {
            int here = components.of(states[i]);
            for (int k = 0; k < graph.outDegree(states[i]); k++) {
                int there = components.of(graph.to(graph.firstFrom(states[i]) + k));
                ways[there] = Math.max(ways[there], there == here ? 0 : ways[here] + 1);
            }
        }
        return ways;
    }

    private int[] longestWaysFrom() {
        int[] ways = new int[components.count()];
        for (int state : states) {
            int here = components.of(state);
            for (int k = 0; k < graph.outDegree(state); k++) {
                int there = components.of(graph.to(graph.firstFrom(state) + k));
                ways[here] = Math.max(ways[here], there == here ? 0 : ways[there] + 1);
            }
        }
        return ways;
    }
}
