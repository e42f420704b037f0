package primed.graph;

import java.util.List;
import java.util.OptionalLong;

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
        /** By a circulation of least cost; nothing is better if tests and steps, or the cost, meet the bound. */
        FLOW,
        /** From where a test is to the next thing not covered yet. */
        GREEDY
    }

    /**
     * Whether it is proved that no suite is better.
     *
     * @param priceOfTest what a test costs, in steps; if empty, fewest tests come first
     */
    public boolean isBest(OptionalLong priceOfTest) {
        return priceOfTest.isPresent()
                ? cost(priceOfTest.getAsLong()) == bound.cost()
                : tests() == bound.tests() && steps() == bound.steps();
    }

    /** Steps and the price of the tests, in steps. */
    public long cost(long priceOfTest) {
        return steps() + priceOfTest * tests();
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
