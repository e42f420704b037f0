package primed.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import primed.graph.flow.CheapestCirculation;
import primed.graph.flow.DualBound;
import primed.graph.flow.Network;

/**
 * Makes test suites that cover a state graph.
 *
 * <p>Up to {@value #LARGEST_FOR_FLOW} transitions the suite is the best there is, for transitions always and for states
 * where the graph has no cycles; see {@link TransitionNetwork} and {@link StateNetwork}. Larger graphs are covered
 * without looking far ahead. A limit to the length of tests is met by cutting the best suite. Less than all of the
 * coverage is met by whatever has the fewest tests; see {@link PercentCover}.
 *
 * <p>An initial state that no transition leaves or comes to is a test of no steps of its own in every whole suite, so
 * that each state is in one.
 */
public final class Covers {
    /** Graphs with more transitions are covered without looking far ahead. */
    public static final int LARGEST_FOR_FLOW = 100_000;

    private final StateGraph graph;
    private final CoverOptions options;
    private final int largestForFlow;

    private Covers(StateGraph graph, CoverOptions options, int largestForFlow) {
        this.graph = graph;
        this.options = options;
        this.largestForFlow = largestForFlow;
    }

    /**
     * Makes a suite.
     *
     * @throws GraphException if no tests of the length allowed can cover it
     */
    public static Cover of(StateGraph graph, CoverOptions options) {
        return of(graph, options, LARGEST_FOR_FLOW);
    }

    static Cover of(StateGraph graph, CoverOptions options, int largestForFlow) {
        return new Covers(graph, options, largestForFlow).cover();
    }

    /**
     * Adds to tests that are there already what they do not reach.
     *
     * @param kept tests of this graph; those that reach nothing new, or are too long, are left out
     */
    public static Cover complete(StateGraph graph, CoverOptions options, List<Walk> kept) {
        return new Covers(graph, options, LARGEST_FOR_FLOW).completed(kept);
    }

    /** How many things a suite must reach, all of them. */
    public static int targets(StateGraph graph, Coverage coverage) {
        return Targets.of(graph, coverage).size();
    }

    /** How many of those things a suite reaches. */
    public static int reached(StateGraph graph, Coverage coverage, List<Walk> walks) {
        Targets targets = Targets.of(graph, coverage);
        walks.forEach(targets::take);
        return targets.reached();
    }

    private Cover cover() {
        checkLength();
        Cover cover = graph.transitions() > largestForFlow ? greedy() : best(options.priceOfTest());
        return options.percent() == 100
                ? withLoneStates(cover)
                : new PercentCover(graph, options, wanted(open()), largestForFlow).from(cover);
    }

    private Cover best(OptionalLong price) {
        Cover best = options.coverage() == Coverage.STATES
                ? new StateCover(graph).find(price)
                : new TransitionCover(graph, required()).find(price);
        OptionalInt longest = options.maxLength();
        boolean fits = longest.isEmpty() || best.walks().stream().allMatch(walk -> walk.length() <= longest.getAsInt());
        return fits ? best : capped(best, longest.getAsInt());
    }

    private BitSet required() {
        return options.coverage().required(graph);
    }

    private Targets open() {
        return Targets.of(graph, options.coverage());
    }

    private Cover capped(Cover best, int maxLength) {
        List<Walk> cut = new CappedCover(graph, open(), maxLength).cut(best.walks());
        List<Walk> greedy = new GreedyCover(graph, open(), maxLength).find();
        List<Walk> walks = greedy.size() < cut.size() ? greedy : cut;
        Targets all = open();
        long tests = Math.max(best.bound().tests(), all.leastTests(all.size(), maxLength));
        long steps = stepsWith(walks.size(), all.leastSteps(all.size(), walks.size()));
        return new Cover(walks, new Bound(tests, steps, best.bound().cost()), Cover.Method.GREEDY);
    }

    /** More tests may need fewer steps; but not fewer than any price for a test, multiplied, leaves over. */
    private long stepsWith(int tests, long least) {
        long steps = least;
        if (options.coverage() != Coverage.STATES) {
            for (long price = 1; price < 64; price *= 2) {
                Network network = TransitionNetwork.of(graph, required(), price).network();
                long cost = DualBound.of(network, CheapestCirculation.of(network)::price);
                steps = Math.max(steps, cost - price * tests);
            }
        }
        return steps;
    }

    private Cover greedy() {
        List<Walk> walks = new GreedyCover(graph, open(), options.maxLength().orElse(Integer.MAX_VALUE)).find();
        Targets targets = open();
        Bound bound = targets.areStates()
                ? new Bound(1, targets.leastSteps(targets.size(), walks.size()), 0)
                : new Bound(FrontierBound.tests(graph, required()), targets.size(), 0);
        return new Cover(walks, bound, Cover.Method.GREEDY);
    }

    private Cover completed(List<Walk> kept) {
        Cover best = cover();
        int maxLength = options.maxLength().orElse(Integer.MAX_VALUE);
        Targets targets = open();
        List<Walk> walks = new ArrayList<>();
        for (Walk walk : kept) {
            if (walk.length() <= maxLength && targets.gain(walk) > 0) {
                targets.take(walk);
                walks.add(walk);
            }
        }
        if (walks.isEmpty()) {
            return best;
        }
        if (targets.reached() < wanted(targets)) {
            walks.addAll(new GreedyCover(graph, targets, maxLength).find());
        }
        walks.addAll(loneStates());
        long least = targets.leastSteps(wanted(targets), walks.size());
        long steps = walks.size() == best.tests() ? Math.max(least, best.bound().steps()) : least;
        return new Cover(
                walks, new Bound(best.bound().tests(), steps, best.bound().cost()), Cover.Method.GREEDY);
    }

    /** No other test sees such a state, so the bound grows by a test for each. */
    private Cover withLoneStates(Cover cover) {
        List<Walk> lone = loneStates();
        List<Walk> walks = new ArrayList<>(cover.walks());
        walks.addAll(lone);
        Bound bound = cover.bound();
        long price = options.priceOfTest().orElse(0);
        return new Cover(
                walks,
                new Bound(bound.tests() + lone.size(), bound.steps(), bound.cost() + price * lone.size()),
                cover.method());
    }

    /** Tests of no steps; where states are what is wanted, these are there anyway. */
    private List<Walk> loneStates() {
        if (options.percent() < 100 || options.coverage() == Coverage.STATES) {
            return List.of();
        }
        BitSet met = new BitSet();
        for (int transition = 0; transition < graph.transitions(); transition++) {
            met.set(graph.from(transition));
            met.set(graph.to(transition));
        }
        return Arrays.stream(graph.initialStates())
                .distinct()
                .filter(state -> !met.get(state))
                .mapToObj(Walk::new)
                .toList();
    }

    private int wanted(Targets targets) {
        return (int) (((long) targets.size() * options.percent() + 99) / 100);
    }

    private void checkLength() {
        if (options.maxLength().isEmpty()) {
            return;
        }
        int longest = options.maxLength().getAsInt();
        int needed = open().lengthFor(wanted(open()));
        if (needed > longest) {
            throw new GraphException("tests of at most " + longest + (longest == 1 ? " step" : " steps") + " cannot "
                    + (options.percent() == 100 ? "cover" : "reach " + options.percent() + " % of")
                    + " this graph; allow " + needed);
        }
    }
}
