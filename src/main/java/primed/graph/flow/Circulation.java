package primed.graph.flow;

/**
 * A flow that leaves each node as often as it comes to it, with a price for each node.
 *
 * <p>The prices prove how good the flow is; see {@link DualBound}.
 */
public final class Circulation {
    private final int[] flow;
    private final long[] price;

    Circulation(int[] flow, long[] price) {
        this.flow = flow;
        this.price = price;
    }

    /** How much flows along an arc. */
    public int flow(int arc) {
        return flow[arc];
    }

    /** The price of a node. */
    public long price(int node) {
        return price[node];
    }

    /** What it costs in a network. */
    public long cost(Network network) {
        long cost = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            cost = Math.addExact(cost, Math.multiplyExact(network.cost(arc), (long) flow[arc]));
        }
        return cost;
    }
}
