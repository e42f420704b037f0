package primed.graph.flow;

import java.util.Arrays;

/** A binary heap of nodes, the nearest first, that lets a node come nearer while it is in the heap. */
final class NodeHeap {
    private final long[] key;
    private final int[] heap;
    private final int[] place;
    private int size;

    /** @param key the distance of each node; changed from outside, then told by {@link #offer} */
    NodeHeap(long[] key) {
        this.key = key;
        this.heap = new int[key.length];
        this.place = new int[key.length];
        Arrays.fill(place, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds a node, or moves it forward if it is there and its distance has become less. */
    void offer(int node) {
        if (place[node] < 0) {
            place[node] = size++;
        }
        int at = place[node];
        while (at > 0 && key[heap[(at - 1) / 2]] > key[node]) {
            put(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(node, at);
    }

    int poll() {
        int nearest = heap[0];
        place[nearest] = -1;
        int last = heap[--size];
        if (size > 0) {
            sink(last);
        }
        return nearest;
    }

    private void sink(int node) {
        int at = 0;
        int child = nearerChild(at);
        while (child < size && key[heap[child]] < key[node]) {
            put(heap[child], at);
            at = child;
            child = nearerChild(at);
        }
        put(node, at);
    }

    private int nearerChild(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && key[heap[left + 1]] < key[heap[left]] ? left + 1 : left;
    }

    private void put(int node, int at) {
        heap[at] = node;
        place[node] = at;
    }
}
