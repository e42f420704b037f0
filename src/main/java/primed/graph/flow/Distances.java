package primed.graph.flow;

import java.util.Arrays;

/** Raises prices by the distance from the nodes with excess, by Dijkstra's method on reduced costs. */
final class Distances {
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Residual residual;
    private final long[] price;
    private final long[] distance;
    private final NodeHeap heap;

    Distances(Residual residual, long[] price) {
        this.residual = residual;
        this.price = price;
        this.distance = new long[residual.nodes()];
        this.heap = new NodeHeap(distance);
    }

    void raisePrices() {
        Arrays.fill(distance, UNKNOWN);
        for (int node = 0; node < distance.length; node++) {
            if (residual.excess(node) > 0) {
                distance[node] = 0;
                heap.offer(node);
            }
        }
        long farthest = 0;
        while (!heap.isEmpty()) {
            int node = heap.poll();
            farthest = distance[node];
            relax(node);
        }
        for (int node = 0; node < distance.length; node++) {
            price[node] += distance[node] == UNKNOWN ? farthest : distance[node];
        }
    }

    private void relax(int node) {
        int end = residual.firstPlace(node + 1);
        for (int place = residual.firstPlace(node); place < end; place++) {
            int link = residual.link(place);
            if (residual.capacity(link) > 0) {
                int head = residual.head(link);
                long length = distance[node] + residual.cost(link) + price[node] - price[head];
                if (length < distance[head]) {
                    distance[head] = length;
                    heap.offer(head);
                }
            }
        }
    }
}
