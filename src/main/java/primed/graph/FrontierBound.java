package primed.graph;

import java.util.BitSet;

/**
 * A bound on the number of tests that needs one look at each transition: no test crosses a frontier twice that has no
 * way back, so there are as many tests as transitions that must be taken across the widest one.
 */
final class FrontierBound {
    private FrontierBound() {}

    /** The bound for tests that take certain transitions. */
    static long tests(StateGraph graph, BitSet required) {
        Components components = Components.of(graph);
        long[] change = new long[components.count() + 1];
        for (int t = required.nextSetBit(0); t >= 0; t = required.nextSetBit(t + 1)) {
            // Open between the number of its target, exclusive, and that of its source, inclusive.
            change[components.of(graph.from(t))]++;
            change[components.of(graph.to(t))]--;
        }
        long widest = required.isEmpty() ? 0 : 1;
        long open = 0;
        for (int number = components.count(); number >= 0; number--) {
            open += change[number];
            widest = Math.max(widest, open);
        }
        return widest;
    }
}
