package primed.graph;

import java.util.Arrays;
import java.util.BitSet;

/** The parts of a state graph that hang together, directions apart, and hold a transition that must be taken. */
final class Parts {
    private final int[] part;
    private int count;

    private Parts(int states) {
        part = new int[states];
        Arrays.fill(part, -1);
    }

    static Parts of(StateGraph graph, BitSet required) {
        int[] leader = new int[graph.states()];
        Arrays.setAll(leader, state -> state);
        for (int t = 0; t < graph.transitions(); t++) {
            leader[find(leader, graph.from(t))] = find(leader, graph.to(t));
        }
        Parts parts = new Parts(graph.states());
        int[] number = new int[graph.states()];
        Arrays.fill(number, -1);
        for (int t = required.nextSetBit(0); t >= 0; t = required.nextSetBit(t + 1)) {
            int first = find(leader, graph.from(t));
            if (number[first] < 0) {
                number[first] = parts.count++;
            }
        }
        for (int state = 0; state < graph.states(); state++) {
            parts.part[state] = number[find(leader, state)];
        }
        return parts;
    }

    private static int find(int[] leader, int state) {
        int at = state;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    int count() {
        return count;
    }

    /** The part of a state, or -1 if nothing in it must be taken. */
    int part(int state) {
        return part[state];
    }
}
