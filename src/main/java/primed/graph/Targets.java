package primed.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** The things that a suite must reach, and those that it has reached so far: states, or transitions. */
final class Targets {
    private final StateGraph graph;
    private final boolean areStates;
    private final int[] reachedBy;
    private final BitSet open;
    private final int size;

    private Targets(StateGraph graph, boolean areStates, int[] reachedBy) {
        this.graph = graph;
        this.areStates = areStates;
        this.reachedBy = reachedBy;
        this.open = new BitSet();
        Arrays.stream(reachedBy).forEach(open::set);
        if (areStates) {
            open.set(0, graph.states());
        }
        this.size = open.cardinality();
    }

    static Targets of(StateGraph graph, Coverage coverage) {
        return new Targets(graph, coverage == Coverage.STATES, coverage.reachedBy(graph));
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

    /** How many steps the shortest test has that takes a transition, or comes to where it leads if that is wanted. */
    int depth(int transition, ShortestPaths paths) {
        return areStates ? paths.depth(graph.to(transition)) : paths.depth(graph.from(transition)) + 1;
    }

    /** How long tests must be to reach so many of all things. */
    int lengthFor(int wanted) {
        ShortestPaths paths = ShortestPaths.fromInitial(graph);
        IntStream depths = areStates
                ? IntStream.range(0, graph.states()).map(paths::depth)
                : open.stream().map(transition -> depth(transition, paths));
        return depths.sorted().skip(Math.max(0, wanted - 1L)).findFirst().orElse(0);
    }

    /** No suite of so many tests reaches so much with fewer steps: a step reaches one thing, a beginning one state. */
    long leastSteps(int wanted, int tests) {
        return Math.max(0, wanted - Math.min(tests, beginnings()));
    }

    /** No suite of fewer tests reaches so much, if none has more steps: each reaches one thing by a step. */
    long leastTests(int wanted, int maxLength) {
        long withOwnBeginnings = maxLength + (areStates ? 1L : 0);
        return Math.max(
                -Math.floorDiv(-(long) wanted, withOwnBeginnings),
                -Math.floorDiv(-(long) Math.max(0, wanted - beginnings()), maxLength));
    }

    /** How many things tests reach before their first step, however many tests there are. */
    private int beginnings() {
        return areStates ? (int) Arrays.stream(graph.initialStates()).distinct().count() : 0;
    }

    /** Whether beginning in a state reaches something new. */
    boolean isNewAt(int state) {
        return areStates && open.get(state);
    }

    /** Whether a transition reaches something new. */
    boolean isNew(int transition) {
        return open.get(reachedBy[transition]);
    }

    /** Whether a transition is still wanted for its own sake; of several that reach the same, one is. */
    boolean isOpen(int transition) {
        return !areStates && open.get(transition);
    }

    /** Notes that a test begins in a state. */
    void begin(int state) {
        if (areStates) {
            open.clear(state);
        }
    }

    /** Notes that a test takes a transition. */
    void take(int transition) {
        open.clear(reachedBy[transition]);
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
                met.set(reachedBy[transition]);
            }
        }
        return met.cardinality();
    }
}
