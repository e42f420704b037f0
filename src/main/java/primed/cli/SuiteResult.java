package primed.cli;

import primed.graph.Cover;
import primed.graph.CoverOptions;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.graph.Walk;

/**
 * A suite that was made.
 *
 * @param source what it is made of
 * @param graph the state graph
 * @param options what was asked for
 * @param cover the suite
 */
record SuiteResult(SuiteSource source, StateGraph graph, CoverOptions options, Cover cover) {

    /** How many things there are to reach. */
    int targets() {
        return Covers.targets(graph, options.coverage());
    }

    /** How many of them the suite reaches. */
    int reached() {
        return Covers.reached(graph, options.coverage(), cover.walks());
    }

    /** The number of steps of the longest test. */
    int longest() {
        return cover.walks().stream().mapToInt(Walk::length).max().orElse(0);
    }

    /** True if it is proved that no suite is better. */
    boolean isBest() {
        return cover.isBest(options.priceOfTest());
    }

    /** Steps and the price of the tests, in steps. */
    long cost() {
        return cover.cost(options.priceOfTest().orElse(0));
    }
}
