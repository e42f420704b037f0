package primed.graph;

import java.util.BitSet;

/** The things that a suite must reach, and those that it has reached so far: states, or transitions. */
final class Targets {
    private final StateGraph graph;
    private final boolean areStates;
    private final BitSet open;
    private final int size;

    private Targets(StateGraph graph, boolean areStates, BitSet open) {
        this.graph = graph;
        this.areStates = areStates;
        this.open = open;
        this.size = open.cardinality();
    }

    static Targets of(StateGraph graph, Coverage coverage) {
        boolean states = coverage == Coverage.STATES;
        BitSet open = coverage.required(graph);
        if (states) {
            open.set(0, graph.states());
        }
        return new Targets(graph, states, open);
    }

    int size() {
        return size;
    }

    int reached() {
        return size - open.cardinality();
    }

    boolean areStates() {
        return areStates;
    }

    /** Whether beginning in a state reaches something new. */
    boolean isNewAt(int state) {
        return areStates && open.get(state);
    }

    /** Whether a transition reaches something new. */
    boolean isNew(int transition) {
        return open.get(areStates ? graph.to(transition) : transition);
    }

    /** Notes that a test begins in a state. */
    void begin(int state) {
        if (areStates) {
            open.clear(state);
        }
    }

    /** Notes that a test takes a transition. */
    void take(int transition) {
        open.clear(areStates ? graph.to(transition) : transition);
    }

    void take(Walk walk) {
        begin(walk.start());
        for (int step = 0; step < walk.length(); step++) {
            take(walk.transition(step));
        }
    }

    /** How much new a test would reach. */
    int gain(Walk walk) {
        BitSet met = new BitSet();
        if (isNewAt(walk.start())) {
            met.set(walk.start());
        }
        for (int step = 0; step < walk.length(); step++) {
            int transition = walk.transition(step);
            if (isNew(transition)) {
                met.set(areStates ? graph.to(transition) : transition);
            }
        }
        return met.cardinality();
    }
}
