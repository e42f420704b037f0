package primed.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A suite that reaches only so much of what there is.
 *
 * <p>Its tests are chosen from a suite that reaches all, or are those that reach most, one after the other. If nobody
 * can say yet that these are the fewest, and nothing limits their length, the fewest are found by flows; see
 * {@link PartialNetwork}.
 */
final class PercentCover {
    /** A search by flows solves several of them, so it is for smaller graphs than a single one. */
    private static final int LARGEST_FOR_SEARCH = 20_000;

    private final StateGraph graph;
    private final CoverOptions options;
    private final int wanted;
    private final int largestForFlow;
    private final List<List<Walk>> suites = new ArrayList<>();
    private long fewest;

    /**
     * @param wanted how much is enough
     * @param largestForFlow graphs with more transitions are covered without looking far ahead
     */
    PercentCover(StateGraph graph, CoverOptions options, int wanted, int largestForFlow) {
        this.graph = graph;
        this.options = options;
        this.wanted = wanted;
        this.largestForFlow = largestForFlow;
        this.fewest = Math.min(1, wanted);
    }

    /** The suite, given one that reaches all. */
    Cover from(Cover all) {
        int maxLength = options.maxLength().orElse(Integer.MAX_VALUE);
        propose(all.walks());
        propose(new GreedyCover(graph, open(), maxLength).find());
        fewest = Math.max(fewest, all.bound().tests() - (open().size() - wanted)); // a test for each that is not wanted
        fewest = Math.max(fewest, options.maxLength().isEmpty() ? 0 : open().leastTests(wanted, maxLength));
        if (graph.transitions() <= largestForFlow) {
            lookFarAhead(maxLength);
        }
        List<Walk> walks = best();
        long steps = open().leastSteps(wanted, walks.size());
        return new Cover(walks, new Bound(fewest, steps, leastCost()), Cover.Method.GREEDY);
    }

    /** A step reaches one thing at most; of states, each test reaches its first one without a step. */
    private long leastCost() {
        if (options.priceOfTest().isEmpty()) {
            return 0;
        }
        long price = options.priceOfTest().getAsLong() - (open().areStates() ? 1 : 0);
        return price < 0 ? 0 : wanted + price * fewest;
    }

    private Targets open() {
        return Targets.of(graph, options.coverage());
    }

    private void propose(List<Walk> walks) {
        suites.add(new PartialCover(open(), wanted).choose(walks));
    }

    private List<Walk> best() {
        Comparator<List<Walk>> fewestFirst = Comparator.comparingInt(List::size);
        Comparator<List<Walk>> cheapestFirst = Comparator.comparingLong(
                walks -> steps(walks) + walks.size() * options.priceOfTest().orElse(0));
        return suites.stream()
                .min(
                        options.priceOfTest().isPresent()
                                ? cheapestFirst
                                : fewestFirst.thenComparingLong(PercentCover::steps))
                .orElseThrow();
    }

    private static long steps(List<Walk> walks) {
        return walks.stream().mapToLong(Walk::length).sum();
    }

    private void lookFarAhead(int maxLength) {
        Components components = Components.of(graph);
        int most = open().areStates() && maxLength < Integer.MAX_VALUE ? maxLength + 1 : maxLength;
        HeaviestWalks heaviest = HeaviestWalks.of(graph, components, open(), wanted, most);
        fewest = Math.max(fewest, heaviest.fewest());
        if (options.maxLength().isEmpty()) {
            propose(heaviest.walks());
        }
        if (options.maxLength().isEmpty() && graph.transitions() <= LARGEST_FOR_SEARCH) {
            search(components);
        }
    }

    /** What tests can reach grows with their number: halves the span between too few and enough. */
    private void search(Components components) {
        long enough = suites.stream().mapToLong(List::size).min().orElseThrow();
        while (fewest < enough) {
            int tests = (int) ((fewest + enough) / 2);
            PartialNetwork.Reach reach = PartialNetwork.of(graph, components, open(), tests);
            if (reach.most() < wanted) {
                fewest = tests + 1L;
            } else {
                propose(reach.walks());
                enough = tests;
            }
        }
    }
}
