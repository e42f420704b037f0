package primed.graph.flow;

/**
 * A network with a flow on it, as the arcs along which the flow can still be changed.
 *
 * <p>Link {@code 2a} goes along arc {@code a} and adds flow, without limit; link {@code 2a + 1} goes against it and
 * takes back what is above the least flow.
 */
final class Residual {
    private final Network network;
    private final int[] firstLink;
    private final int[] links;
    private final int[] above;
    private final long[] excess;

    Residual(Network network) {
        this.network = network;
        this.above = new int[network.arcs()];
        this.excess = new long[network.nodes()];
        this.firstLink = new int[network.nodes() + 1];
        this.links = new int[2 * network.arcs()];
        index();
        for (int arc = 0; arc < network.arcs(); arc++) {
            excess[network.head(arc)] += network.least(arc);
            excess[network.tail(arc)] -= network.least(arc);
        }
    }

    private void index() {
        for (int link = 0; link < links.length; link++) {
            firstLink[tail(link) + 1]++;
        }
        for (int node = 0; node < network.nodes(); node++) {
            firstLink[node + 1] += firstLink[node];
        }
        int[] next = firstLink.clone();
        for (int link = 0; link < links.length; link++) {
            links[next[tail(link)]++] = link;
        }
    }

    int nodes() {
        return network.nodes();
    }

    /** Places {@code firstPlace(node)} to {@code firstPlace(node + 1) - 1} hold the links that leave a node. */
    int firstPlace(int node) {
        return firstLink[node];
    }

    int link(int place) {
        return links[place];
    }

    private int tail(int link) {
        return (link & 1) == 0 ? network.tail(link >> 1) : network.head(link >> 1);
    }

    int head(int link) {
        return (link & 1) == 0 ? network.head(link >> 1) : network.tail(link >> 1);
    }

    long cost(int link) {
        return (link & 1) == 0 ? network.cost(link >> 1) : -network.cost(link >> 1);
    }

    /** How much can be sent along a link. */
    int capacity(int link) {
        return (link & 1) == 0 ? Integer.MAX_VALUE : above[link >> 1];
    }

    void send(int link, int amount) {
        int arc = link >> 1;
        above[arc] = Math.addExact(above[arc], (link & 1) == 0 ? amount : -amount);
    }

    /** How much more comes to a node than leaves it; negative if less. */
    long excess(int node) {
        return excess[node];
    }

    void move(int from, int to, int amount) {
        excess[from] -= amount;
        excess[to] += amount;
    }

    boolean hasExcess() {
        for (long amount : excess) {
            if (amount > 0) {
                return true;
            }
        }
        return false;
    }

    int[] flow() {
        int[] flow = above.clone();
        for (int arc = 0; arc < flow.length; arc++) {
            flow[arc] = Math.addExact(flow[arc], network.least(arc));
        }
        return flow;
    }
}
