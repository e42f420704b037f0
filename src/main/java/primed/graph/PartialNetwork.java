package primed.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import primed.graph.flow.CheapestCirculation;
import primed.graph.flow.Circulation;
import primed.graph.flow.DualBound;
import primed.graph.flow.Network;

/**
 * As much of a graph as a number of tests can reach, as a circulation.
 *
 * <p>A test is a way from the root through the gate to the component of an initial state, on through components, which
 * have no cycles, and back to the root. What is open inside of a component, or is a transition between two of them,
 * counts when the first test comes by and not again: it is a node of its own that one unit must leave, and that is
 * brought there either by a test or, at the cost of what is missed, from where it leads to. A test costs more than all
 * that could be missed, so there are no more than the least number.
 */
final class PartialNetwork {
    private static final int ROOT = 0;
    private static final int GATE = 1;
    private static final int FIRST = 2;

    private final StateGraph graph;
    private final Components components;
    private final Targets open;
    private final int[] inside;
    private final Network.Builder builder;
    private final IntList transitions = new IntList();
    private int nodes;

    private PartialNetwork(StateGraph graph, Components components, Targets open) {
        this.graph = graph;
        this.components = components;
        this.open = open;
        this.inside = components.inside(open);
        this.nodes = FIRST + 2 * components.count();
        this.builder = Network.builder(nodes + things());
    }

    /**
     * What tests can reach.
     *
     * @param most no suite of so many tests, or fewer, reaches more
     * @param walks so many tests; they reach as much
     */
    record Reach(long most, List<Walk> walks) {}

    /** The most that so many tests can reach of what is open. */
    static Reach of(StateGraph graph, Components components, Targets open, int tests) {
        return new PartialNetwork(graph, components, open).solve(tests);
    }

    private Reach solve(int tests) {
        long price = open.size() + 1L;
        arc(ROOT, GATE, tests, price, ComponentTour.NONE);
        for (int state : graph.initialStates()) {
            arc(GATE, entry(components.of(state)), 0, 0, ComponentTour.NONE);
        }
        for (int component = 0; component < components.count(); component++) {
            pass(entry(component), exit(component), inside[component], ComponentTour.NONE);
            arc(exit(component), ROOT, 0, 0, ComponentTour.NONE);
        }
        for (int t = 0; t < graph.transitions(); t++) {
            if (isBetween(t)) {
                pass(exit(components.of(graph.from(t))), entry(components.of(graph.to(t))), open.isOpen(t) ? 1 : 0, t);
            }
        }
        Network network = builder.build();
        Circulation circulation = CheapestCirculation.of(network);
        long missed = DualBound.of(network, circulation::price) - price * tests;
        return new Reach(open.size() - missed, walks(network, circulation));
    }

    private static int entry(int component) {
        return FIRST + 2 * component;
    }

    private static int exit(int component) {
        return entry(component) + 1;
    }

    private boolean isBetween(int transition) {
        return components.of(graph.from(transition)) != components.of(graph.to(transition));
    }

    /** How many nodes there are for what is open. */
    private int things() {
        long loops = Arrays.stream(inside).filter(count -> count > 0).count();
        long between = IntStream.range(0, graph.transitions())
                .filter(t -> isBetween(t) && open.isOpen(t))
                .count();
        return Math.toIntExact(loops + between);
    }

    /** A way for tests; what is open on it is missed if no test goes there. */
    private void pass(int from, int to, int worth, int transition) {
        if (worth == 0) {
            arc(from, to, 0, 0, transition);
            return;
        }
        int thing = nodes++;
        arc(from, thing, 0, 0, transition);
        arc(thing, to, 1, 0, ComponentTour.NONE);
        arc(to, thing, 0, worth, ComponentTour.NONE);
    }

    private void arc(int from, int to, int least, long cost, int transition) {
        builder.arc(from, to, least, cost);
        transitions.add(transition);
    }

    private List<Walk> walks(Network network, Circulation circulation) {
        ComponentTour tour = new ComponentTour(graph, components, open);
        int[] exits = new int[components.count()];
        List<Walk> walks = new ArrayList<>();
        for (IntList arcs : new EulerTour(network, circulation).walks(ROOT)) {
            Arrays.fill(exits, ComponentTour.NONE);
            for (int i = 0; i < arcs.size(); i++) {
                int transition = transitions.get(arcs.get(i));
                if (transition != ComponentTour.NONE) {
                    exits[components.of(graph.from(transition))] = transition;
                }
            }
            walks.add(tour.walk(start(network.head(arcs.get(1))), exits));
        }
        return walks;
    }

    private int start(int entry) {
        return Arrays.stream(graph.initialStates())
                .filter(state -> entry(components.of(state)) == entry)
                .findFirst()
                .orElseThrow();
    }
}
