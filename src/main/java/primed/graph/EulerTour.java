package primed.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import primed.graph.flow.Circulation;
import primed.graph.flow.Network;

/**
 * Takes a circulation apart into walks from and to one node (Hierholzer).
 *
 * <p>A circulation leaves each node as often as it comes to it, so the part of it that hangs together with the node is
 * one closed walk; it is cut wherever it comes to the node.
 */
final class EulerTour {
    private final Network network;
    private final int[] firstArc;
    private final int[] arcs;
    private final int[] left;
    private final int[] next;

    EulerTour(Network network, Circulation circulation) {
        this.network = network;
        this.firstArc = new int[network.nodes() + 1];
        this.arcs = new int[network.arcs()];
        this.left = new int[network.arcs()];
        for (int arc = 0; arc < left.length; arc++) {
            left[arc] = circulation.flow(arc);
            firstArc[network.tail(arc) + 1]++;
        }
        for (int node = 0; node < network.nodes(); node++) {
            firstArc[node + 1] += firstArc[node];
        }
        this.next = Arrays.copyOf(firstArc, network.nodes());
        for (int arc = 0; arc < left.length; arc++) {
            arcs[next[network.tail(arc)]++] = arc;
        }
        System.arraycopy(firstArc, 0, next, 0, network.nodes());
    }

    /** The walks from a node back to it, each as its arcs; what does not hang together with the node stays. */
    List<IntList> walks(int node) {
        int[] tour = tour(node);
        List<IntList> walks = new ArrayList<>();
        for (int arc : tour) {
            if (network.tail(arc) == node) {
                walks.add(new IntList());
            }
            walks.get(walks.size() - 1).add(arc);
        }
        return walks;
    }

    /** The closed walk from a node back to it; empty if nothing is left that leaves the node. */
    int[] tour(int node) {
        IntList reversed = new IntList();
        IntList open = new IntList();
        int at = node;
        while (true) {
            int arc = take(at);
            if (arc >= 0) {
                open.add(arc);
                at = network.head(arc);
            } else if (open.isEmpty()) {
                return backwards(reversed);
            } else {
                int done = open.last();
                open.removeLast();
                reversed.add(done);
                at = network.tail(done);
            }
        }
    }

    /** True if some of the circulation along arcs that leave a node has not been used. */
    boolean isLeft(int node) {
        for (int place = next[node]; place < firstArc[node + 1]; place++) {
            if (left[arcs[place]] > 0) {
                return true;
            }
        }
        return false;
    }

    private int take(int node) {
        while (next[node] < firstArc[node + 1]) {
            int arc = arcs[next[node]];
            if (left[arc] > 0) {
                left[arc]--;
                return arc;
            }
            next[node]++;
        }
        return -1;
    }

    private static int[] backwards(IntList numbers) {
        int[] result = new int[numbers.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = numbers.get(result.length - 1 - i);
        }
        return result;
    }
}
