package primed.graph;

import java.util.List;

/**
 * A test suite that covers a state graph.
 *
 * @param walks the tests, each from an initial state
 * @param bound what no suite can go below
 * @param method how it was found
 */
public record Cover(List<Walk> walks, Bound bound, Method method) {
    public Cover {
        walks = List.copyOf(walks);
    }

    /** How a suite was found. */
    public enum Method {
        /** By a circulation of least cost; nothing is better if tests and steps meet the bound. */
        FLOW,
        /** From where a test is to the next thing not covered yet. */
        GREEDY
    }

    /** How many tests. */
    public int tests() {
        return walks.size();
    }

    /** How many steps all tests have together. */
    public long steps() {
        return walks.stream().mapToLong(Walk::length).sum();
    }
}
