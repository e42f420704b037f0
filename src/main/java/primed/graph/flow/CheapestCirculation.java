package primed.graph.flow;

import java.util.Arrays;

/**
 * Finds a circulation of least cost by the primal-dual method (Ford and Fulkerson; Dinic for the flows).
 *
 * <p>The least flow of each arc is sent first. It leaves too much at some nodes and too little at others. Then, again
 * and again, the prices are raised by the distance from where there is too much, and as much as possible is sent along
 * arcs that cost nothing at these prices. Costs are 0 or more and nothing limits a flow from above, so it ends with the
 * best one, provided that each node can be reached from each other one.
 */
public final class CheapestCirculation {
    private final Residual residual;
    private final long[] price;

    private CheapestCirculation(Network network) {
        this.residual = new Residual(network);
        this.price = new long[network.nodes()];
    }

    /**
     * Finds one.
     *
     * @throws IllegalArgumentException if there is none: what comes to some node cannot leave it
     */
    public static Circulation of(Network network) {
        return new CheapestCirculation(network).solve();
    }

    private Circulation solve() {
        Distances distances = new Distances(residual, price);
        BlockingFlow sending = new BlockingFlow(residual, price);
        while (residual.hasExcess()) {
            distances.raisePrices();
            if (!sending.send()) {
                throw new IllegalArgumentException("what comes to some node cannot leave it");
            }
        }
        // Reduced costs of the residual network are cost + price(tail) - price(head).
        return new Circulation(residual.flow(), Arrays.copyOf(price, price.length));
    }
}
