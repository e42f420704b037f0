package primed.graph.flow;

import java.util.Arrays;

/**
 * A directed graph whose arcs have a least flow and a cost for each unit; parallel arcs and self-loops are allowed, and
 * there is no upper limit to a flow.
 */
public final class Network {
    private final int nodes;
    private final int[] tail;
    private final int[] head;
    private final int[] least;
    private final long[] cost;

    private Network(Builder builder) {
        nodes = builder.nodes;
        tail = Arrays.copyOf(builder.tail, builder.arcs);
        head = Arrays.copyOf(builder.head, builder.arcs);
        least = Arrays.copyOf(builder.least, builder.arcs);
        cost = Arrays.copyOf(builder.cost, builder.arcs);
    }

    /** Starts a network with nodes 0 to {@code nodes - 1}. */
    public static Builder builder(int nodes) {
        return new Builder(nodes);
    }

    /** How many nodes there are. */
    public int nodes() {
        return nodes;
    }

    /** How many arcs there are. */
    public int arcs() {
        return tail.length;
    }

    /** Where an arc begins. */
    public int tail(int arc) {
        return tail[arc];
    }

    /** Where an arc ends. */
    public int head(int arc) {
        return head[arc];
    }

    /** What must flow along an arc at least. */
    public int least(int arc) {
        return least[arc];
    }

    /** What a unit of flow along an arc costs, 0 or more. */
    public long cost(int arc) {
        return cost[arc];
    }

    /** The same arcs with other costs. */
    public Network withCosts(java.util.function.IntToLongFunction costs) {
        Builder builder = new Builder(nodes);
        for (int arc = 0; arc < arcs(); arc++) {
            builder.arc(tail[arc], head[arc], least[arc], costs.applyAsLong(arc));
        }
        return builder.build();
    }

    /** Collects arcs. */
    public static final class Builder {
        private final int nodes;
        private int arcs;
        private int[] tail = new int[16];
        private int[] head = new int[16];
        private int[] least = new int[16];
        private long[] cost = new long[16];

        private Builder(int nodes) {
            this.nodes = nodes;
        }

        /**
         * Adds an arc.
         *
         * @return its number; the first is 0
         */
        public int arc(int from, int to, int leastFlow, long unitCost) {
            if (from < 0 || from >= nodes || to < 0 || to >= nodes || leastFlow < 0 || unitCost < 0) {
                throw new IllegalArgumentException("no arc from " + from + " to " + to + " with least flow " + leastFlow
                        + " and cost " + unitCost + " among " + nodes + " nodes");
            }
            if (arcs == tail.length) {
                grow();
            }
            tail[arcs] = from;
            head[arcs] = to;
            least[arcs] = leastFlow;
            cost[arcs] = unitCost;
            return arcs++;
        }

        private void grow() {
            int size = Math.multiplyExact(arcs, 2);
            tail = Arrays.copyOf(tail, size);
            head = Arrays.copyOf(head, size);
            least = Arrays.copyOf(least, size);
            cost = Arrays.copyOf(cost, size);
        }

        /** The network. */
        public Network build() {
            return new Network(this);
        }
    }
}
