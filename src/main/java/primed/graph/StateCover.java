package primed.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import primed.graph.flow.CheapestCirculation;
import primed.graph.flow.Circulation;
import primed.graph.flow.DualBound;
import primed.graph.flow.Network;

/**
 * A suite that sees each state: the fewest tests there can be, and few steps. Fewest steps are as hard to find as the
 * shortest round trip through many towns; without cycles in the graph they are found, else the bound tells how far off
 * the suite may be.
 */
final class StateCover {
    private final StateGraph graph;
    private final Components components;

    StateCover(StateGraph graph) {
        this.graph = graph;
        this.components = Components.of(graph);
    }

    /** @param priceOfTest what a test costs, in steps; if empty, so much that one test more never pays */
    Cover find(OptionalLong priceOfTest) {
        long price = priceOfTest.orElse(graph.states() + 2L);
        StateNetwork coarse = StateNetwork.ofComponents(graph, components, price);
        Network counting = coarse.countingTests();
        long fewest = DualBound.of(counting, CheapestCirculation.of(counting)::price);
        Circulation between = CheapestCirculation.of(coarse.network());
        StateNetwork fine = StateNetwork.ofStates(graph, between, fewest, price);
        List<Walk> walks = walks(fine, CheapestCirculation.of(fine.network()));
        return new Cover(walks, bound(fewest, price, walks.size(), priceOfTest.isPresent()), Cover.Method.FLOW);
    }

    private Bound bound(long fewest, long price, int tests, boolean isPriced) {
        Network relaxed = StateNetwork.ofStates(graph, null, fewest, price).network();
        long cost = DualBound.of(relaxed, CheapestCirculation.of(relaxed)::price);
        long least = Targets.of(graph, Coverage.STATES).leastSteps(graph.states(), tests);
        return new Bound(fewest, Math.max(cost - price * tests, least), isPriced ? cost : 0);
    }

    private List<Walk> walks(StateNetwork model, Circulation circulation) {
        EulerTour tour = new EulerTour(model.network(), circulation);
        List<Walk> walks = new ArrayList<>();
        for (IntList arcs : tour.walks(model.root())) {
            walks.add(new Walk(
                    model.start(arcs), model.transitions(arcs.toArray()).toArray()));
        }
        CyclePatch patch = new CyclePatch(graph, components, walks);
        for (int state = 0; state < graph.states(); state++) {
            if (tour.isLeft(model.exit(state))) {
                IntList cycle = model.transitions(tour.tour(model.exit(state)));
                patch.insert(new Walk(state, cycle.toArray()));
            }
        }
        return patch.walks();
    }
}
