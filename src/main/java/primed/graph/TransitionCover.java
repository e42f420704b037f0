package primed.graph;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import primed.graph.flow.CheapestCirculation;
import primed.graph.flow.Circulation;
import primed.graph.flow.DualBound;
import primed.graph.flow.Network;

/** The best suite that takes certain transitions: fewest tests, then fewest steps; or least cost, if tests have one. */
final class TransitionCover {
    private final StateGraph graph;
    private final BitSet required;

    TransitionCover(StateGraph graph, BitSet required) {
        this.graph = graph;
        this.required = required;
    }

    /** @param priceOfTest what a test costs, in steps; if empty, so much that one test more never pays */
    Cover find(OptionalLong priceOfTest) {
        // One test fewer never costs more than a detour through all states.
        long price = priceOfTest.orElse(graph.states() + 2L);
        TransitionNetwork model = TransitionNetwork.of(graph, required, price);
        Circulation circulation = CheapestCirculation.of(model.network());
        List<Walk> walks = new EulerTour(model.network(), circulation)
                .walks(model.root()).stream().map(model::test).toList();
        return new Cover(
                walks, bound(model, circulation, price, walks.size(), priceOfTest.isPresent()), Cover.Method.FLOW);
    }

    private static Bound bound(
            TransitionNetwork model, Circulation circulation, long price, int tests, boolean isPriced) {
        long cost = DualBound.of(model.network(), circulation::price);
        Network counting = model.countingTests();
        long fewest = DualBound.of(counting, CheapestCirculation.of(counting)::price);
        return new Bound(fewest, cost - price * tests, isPriced ? cost : 0);
    }
}
