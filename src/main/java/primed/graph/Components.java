package primed.graph;

import java.util.Arrays;

/**
 * The strongly connected components of a state graph (Tarjan, without recursion), numbered so that each transition
 * between two of them leads from a higher number to a lower one.
 */
final class Components {
    private final StateGraph graph;
    private final int[] component;
    private final int[] index;
    private final int[] low;
    private final int[] next;
    private final IntList open = new IntList();
    private final IntList path = new IntList();
    private int count;
    private int met;

    private Components(StateGraph graph) {
        this.graph = graph;
        this.component = new int[graph.states()];
        this.index = new int[graph.states()];
        this.low = new int[graph.states()];
        this.next = new int[graph.states()];
        Arrays.fill(component, -1);
    }

    static Components of(StateGraph graph) {
        Components components = new Components(graph);
        for (int state = 0; state < graph.states(); state++) {
            if (components.index[state] == 0) {
                components.explore(state);
            }
        }
        return components;
    }

    int count() {
        return count;
    }

    int of(int state) {
        return component[state];
    }

    /** How much is open inside of each component: states, or transitions that do not leave it. */
    int[] inside(Targets open) {
        int[] inside = new int[count];
        for (int state = 0; state < graph.states(); state++) {
            inside[component[state]] += open.isNewAt(state) ? 1 : 0;
        }
        for (int t = 0; t < graph.transitions(); t++) {
            int here = component[graph.from(t)];
            inside[here] += here == component[graph.to(t)] && open.isOpen(t) ? 1 : 0;
        }
        return inside;
    }

    private void explore(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int state = path.last();
            if (next[state] < graph.outDegree(state)) {
                look(state, graph.to(graph.firstFrom(state) + next[state]++));
            } else {
                leave(state);
            }
        }
    }

    private void enter(int state) {
        index[state] = ++met;
        low[state] = met;
        open.add(state);
        path.add(state);
    }

    private void look(int state, int target) {
        if (index[target] == 0) {
            enter(target);
        } else if (component[target] < 0) {
            low[state] = Math.min(low[state], index[target]);
        }
    }

    private void leave(int state) {
        path.removeLast();
        if (!path.isEmpty()) {
            low[path.last()] = Math.min(low[path.last()], low[state]);
        }
        if (low[state] == index[state]) {
            int member;
            do {
                member = open.last();
                open.removeLast();
                component[member] = count;
            } while (member != state);
            count++;
        }
    }
}
