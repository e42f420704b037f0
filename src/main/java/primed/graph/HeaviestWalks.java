package primed.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Test after test, each the one that reaches most of what is still open, until there is enough.
 *
 * <p>One test can reach all that is inside of a strongly connected component; so it reaches most on the heaviest way
 * through the components, and as they have no cycles that way is found by one look at each transition.
 *
 * <p>What the next test could reach bounds how many tests there must be: whatever is reached already, each test of any
 * suite adds at most so much to it.
 */
final class HeaviestWalks {
    private final StateGraph graph;
    private final Targets targets;
    private final Components components;
    private final ComponentTour tour;
    private final int[] statesByComponent;
    private final int[] weight;
    private final int[] exit;
    private final List<Walk> walks = new ArrayList<>();
    private long fewest;

    private HeaviestWalks(StateGraph graph, Components components, Targets targets) {
        this.graph = graph;
        this.targets = targets;
        this.components = components;
        this.tour = new ComponentTour(graph, components, targets);
        this.statesByComponent = IntStream.range(0, graph.states())
                .boxed()
                .sorted(Comparator.comparingInt(components::of))
                .mapToInt(Integer::intValue)
                .toArray();
        this.weight = new int[components.count()];
        this.exit = new int[components.count()];
    }

    /**
     * Finds them.
     *
     * @param targets what is open
     * @param wanted how much of it is enough
     * @param most how much a test may reach at most
     */
    static HeaviestWalks of(StateGraph graph, Components components, Targets targets, int wanted, int most) {
        HeaviestWalks heaviest = new HeaviestWalks(graph, components, targets);
        int start = heaviest.heaviestStart();
        while (targets.reached() < wanted && heaviest.weightAt(start) > 0) {
            long gain = Math.min(most, heaviest.weightAt(start));
            long needed = -Math.floorDiv(targets.reached() - wanted, gain);
            heaviest.fewest = Math.max(heaviest.fewest, needed);
            heaviest.walks.add(heaviest.tour.walk(start, heaviest.exit));
            start = heaviest.heaviestStart();
        }
        return heaviest;
    }

    /** The tests, of any length. */
    List<Walk> walks() {
        return List.copyOf(walks);
    }

    /** No suite of fewer tests reaches so much. */
    long fewest() {
        return fewest;
    }

    private int heaviestStart() {
        weigh();
        return Arrays.stream(graph.initialStates())
                .boxed()
                .max(Comparator.comparingInt(this::weightAt))
                .orElseThrow();
    }

    /** How much a test that begins in a state can reach. */
    private int weightAt(int state) {
        return weight[components.of(state)];
    }

    /** Components that a transition leads to have smaller numbers than those that it leaves: they are weighed first. */
    private void weigh() {
        int[] inside = components.inside(targets);
        Arrays.fill(weight, 0);
        Arrays.fill(exit, ComponentTour.NONE);
        int place = 0;
        while (place < statesByComponent.length) {
            int component = components.of(statesByComponent[place]);
            while (place < statesByComponent.length && components.of(statesByComponent[place]) == component) {
                weighExits(statesByComponent[place++]);
            }
            weight[component] += inside[component];
        }
    }

    /** Keeps the heaviest way on out of the state's component. */
    private void weighExits(int state) {
        int component = components.of(state);
        for (int i = 0; i < graph.outDegree(state); i++) {
            int transition = graph.firstFrom(state) + i;
            int target = components.of(graph.to(transition));
            int beyond = weight[target] + (targets.isOpen(transition) ? 1 : 0);
            if (target != component && beyond > weight[component]) {
                weight[component] = beyond;
                exit[component] = transition;
            }
        }
    }
}
