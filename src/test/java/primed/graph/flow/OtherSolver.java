package primed.graph.flow;

import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DirectedWeightedPseudograph;

/** JGraphT: another solver, by which ours is checked. */
public final class OtherSolver {
    private OtherSolver() {}

    /**
     * What a circulation of least cost costs. JGraphT takes no arc from a node to itself; such a one needs nothing
     * else.
     */
    public static long cost(Network network) {
        var graph = new DirectedWeightedPseudograph<Integer, Integer>(null, null);
        for (int node = 0; node < network.nodes(); node++) {
            graph.addVertex(node);
        }
        long loops = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            if (network.tail(arc) == network.head(arc)) {
                loops += network.least(arc) * network.cost(arc);
            } else {
                graph.addEdge(network.tail(arc), network.head(arc), arc);
                graph.setEdgeWeight((Integer) arc, (double) network.cost(arc));
            }
        }
        var problem = new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                graph, node -> 0, arc -> CapacityScalingMinimumCostFlow.CAP_INF, network::least);
        return loops
                + Math.round(new CapacityScalingMinimumCostFlow<Integer, Integer>()
                        .getMinimumCostFlow(problem)
                        .getCost());
    }
}
