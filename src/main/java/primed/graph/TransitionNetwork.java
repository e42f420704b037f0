package primed.graph;

import java.util.BitSet;
import primed.graph.flow.Network;

/**
 * Covering transitions, as a circulation.
 *
 * <p>There is a node for each state, a root, and a gate for each part of the graph that hangs together. Arc {@code t}
 * is transition {@code t}: least flow 1 if it must be taken, and cost 1. A test is a way from the root through a gate
 * to an initial state and from any state back to the root. The arc to a gate has the price of a test, and least flow 1:
 * without that, a part in which each state can be reached from each other one could go round for itself.
 *
 * <p>All that must be taken hangs together with the gate of its part. So a circulation is a suite and a suite is a
 * circulation, and the cheapest ones cost the same.
 */
final class TransitionNetwork {
    private final StateGraph graph;
    private final Network network;
    private final int firstGate;

    private TransitionNetwork(StateGraph graph, Network network, int firstGate) {
        this.graph = graph;
        this.network = network;
        this.firstGate = firstGate;
    }

    static TransitionNetwork of(StateGraph graph, BitSet required, long priceOfTest) {
        Parts parts = Parts.of(graph, required);
        int root = graph.states();
        Network.Builder network = Network.builder(root + 1 + parts.count());
        for (int t = 0; t < graph.transitions(); t++) {
            network.arc(graph.from(t), graph.to(t), required.get(t) ? 1 : 0, 1);
        }
        int firstGate = graph.transitions();
        for (int part = 0; part < parts.count(); part++) {
            network.arc(root, root + 1 + part, 1, priceOfTest);
        }
        for (int state : graph.initialStates()) {
            if (parts.part(state) >= 0) {
                network.arc(root + 1 + parts.part(state), state, 0, 0);
            }
        }
        for (int state = 0; state < graph.states(); state++) {
            network.arc(state, root, 0, 0);
        }
        return new TransitionNetwork(graph, network.build(), firstGate);
    }

    Network network() {
        return network;
    }

    int root() {
        return graph.states();
    }

    /** The same with a price of 1 for a test and nothing for a step. */
    Network countingTests() {
        return network.withCosts(arc -> arc >= firstGate && network.tail(arc) == root() ? 1 : 0);
    }

    /** A walk from root to root as a test. */
    Walk test(IntList arcs) {
        int[] transitions = new int[arcs.size() - 3];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = arcs.get(i + 2);
        }
        return new Walk(network.head(arcs.get(1)), transitions);
    }
}
