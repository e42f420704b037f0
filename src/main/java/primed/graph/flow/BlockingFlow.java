package primed.graph.flow;

import java.util.Arrays;

/** Sends as much as possible from nodes with excess to nodes that lack, along links that cost nothing (Dinic). */
final class BlockingFlow {
    private final Residual residual;
    private final long[] price;
    private final int[] level;
    private final int[] queue;
    private final int[] next;
    private final int[] path;

    BlockingFlow(Residual residual, long[] price) {
        this.residual = residual;
        this.price = price;
        this.level = new int[residual.nodes()];
        this.queue = new int[residual.nodes()];
        this.next = new int[residual.nodes()];
        this.path = new int[residual.nodes()];
    }

    /** Whether anything could be sent. */
    boolean send() {
        boolean sent = false;
        while (layer()) {
            for (int node = 0; node < level.length; node++) {
                while (residual.excess(node) > 0 && sendFrom(node)) {
                    sent = true;
                }
            }
        }
        return sent;
    }

    /** Counts links from the nodes with excess; true if a node that lacks is reached. */
    private boolean layer() {
        Arrays.fill(level, -1);
        int end = 0;
        for (int node = 0; node < level.length; node++) {
            next[node] = residual.firstPlace(node);
            if (residual.excess(node) > 0) {
                level[node] = 0;
                queue[end++] = node;
            }
        }
        boolean reached = false;
        for (int begin = 0; begin < end; begin++) {
            int node = queue[begin];
            reached |= residual.excess(node) < 0;
            int last = residual.firstPlace(node + 1);
            for (int place = residual.firstPlace(node); place < last; place++) {
                int link = residual.link(place);
                int head = residual.head(link);
                if (level[head] < 0 && isFree(node, link)) {
                    level[head] = level[node] + 1;
                    queue[end++] = head;
                }
            }
        }
        return reached;
    }

    private boolean isFree(int node, int link) {
        return residual.capacity(link) > 0 && residual.cost(link) + price[node] == price[residual.head(link)];
    }

    /** Sends along one path; false if there is none left in these layers. */
    private boolean sendFrom(int source) {
        int node = source;
        int length = 0;
        while (residual.excess(node) >= 0) {
            int link = advance(node);
            if (link >= 0) {
                path[length++] = link;
                node = residual.head(link);
            } else if (length > 0) {
                node = residual.head(path[--length] ^ 1);
                next[node]++;
            } else {
                return false;
            }
        }
        augment(source, node, length);
        return true;
    }

    private int advance(int node) {
        int last = residual.firstPlace(node + 1);
        while (next[node] < last) {
            int link = residual.link(next[node]);
            if (level[residual.head(link)] == level[node] + 1 && isFree(node, link)) {
                return link;
            }
            next[node]++;
        }
        return -1;
    }

    private void augment(int source, int target, int length) {
        long amount = Math.min(residual.excess(source), -residual.excess(target));
        for (int i = 0; i < length; i++) {
            amount = Math.min(amount, residual.capacity(path[i]));
        }
        for (int i = 0; i < length; i++) {
            residual.send(path[i], (int) amount);
        }
        residual.move(source, target, (int) amount);
    }
}
