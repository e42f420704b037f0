package primed.graph;

import primed.graph.flow.Circulation;
import primed.graph.flow.Network;

/**
 * Covering states, as circulations.
 *
 * <p>Each state is an arc from its entrance to its exit with least flow 1. That alone would let a cycle of states go
 * round for itself; so the fewest tests are counted between the strongly connected components, where there are no
 * cycles: one test can see all of a component that it comes to. The number of steps is exact where the components are
 * single states, else a lower bound.
 */
final class StateNetwork {
    private final StateGraph graph;
    private final Network network;

    private StateNetwork(StateGraph graph, Network network) {
        this.graph = graph;
        this.network = network;
    }

    /**
     * Components instead of states; arc {@code t} is transition {@code t}, a loop of no cost if within a component. The
     * arcs to initial states follow.
     */
    static StateNetwork ofComponents(StateGraph graph, Components components, long priceOfTest) {
        int count = components.count();
        Network.Builder network = Network.builder(2 * count + 1);
        for (int t = 0; t < graph.transitions(); t++) {
            int from = components.of(graph.from(t));
            int to = components.of(graph.to(t));
            network.arc(count + from, from == to ? count + from : to, 0, from == to ? 0 : 1);
        }
        for (int state : graph.initialStates()) {
            network.arc(2 * count, components.of(state), 0, priceOfTest);
        }
        for (int component = 0; component < count; component++) {
            network.arc(component, count + component, 1, 0);
            network.arc(count + component, 2 * count, 0, 0);
        }
        return new StateNetwork(graph, network.build());
    }

    /**
     * All states.
     *
     * @param between what flows between components and to initial states, at least; null to leave that open
     * @param tests the least number of tests
     */
    static StateNetwork ofStates(
            StateGraph graph, @org.jspecify.annotations.Nullable Circulation between, long tests, long priceOfTest) {
        int count = graph.states();
        Network.Builder network = Network.builder(2 * count + 2);
        for (int t = 0; t < graph.transitions(); t++) {
            boolean stays = graph.from(t) == graph.to(t); // would cover its state without anybody coming there
            int head = stays ? count + graph.to(t) : graph.to(t);
            network.arc(count + graph.from(t), head, between == null ? 0 : between.flow(t), 1);
        }
        int[] initial = graph.initialStates();
        for (int i = 0; i < initial.length; i++) {
            int least = between == null ? 0 : between.flow(graph.transitions() + i);
            network.arc(2 * count + 1, initial[i], least, 0);
        }
        for (int state = 0; state < count; state++) {
            network.arc(state, count + state, 1, 0);
            network.arc(count + state, 2 * count, 0, 0);
        }
        network.arc(2 * count, 2 * count + 1, Math.toIntExact(tests), priceOfTest);
        return new StateNetwork(graph, network.build());
    }

    Network network() {
        return network;
    }

    /** Of components: the same with a price of 1 for a test and nothing for a step. */
    Network countingTests() {
        return network.withCosts(arc -> network.tail(arc) == network.nodes() - 1 ? 1 : 0);
    }

    int root() {
        return 2 * graph.states();
    }

    int exit(int state) {
        return graph.states() + state;
    }

    /** The transitions among arcs. */
    IntList transitions(int... arcs) {
        IntList transitions = new IntList();
        for (int arc : arcs) {
            if (arc < graph.transitions()) {
                transitions.add(arc);
            }
        }
        return transitions;
    }

    /** The initial state that a walk from root to root goes to. */
    int start(IntList arcs) {
        return network.head(arcs.get(1));
    }
}
