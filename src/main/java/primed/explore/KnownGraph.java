package primed.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import primed.graph.ShortestPaths;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.replay.Branches;
import primed.replay.Fact;
import primed.replay.Whereabouts;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/**
 * A whole state graph, its states in memory and found by what is observed of them.
 *
 * <p>Where variables are hidden, several states look the same; then what is nearest is told. Safe for use by several
 * threads.
 */
public final class KnownGraph implements Branches, Whereabouts {
    /** How many steps of a way are told. */
    private static final int SHOWN = 8;

    private final StateGraph graph;
    private final List<State> states;
    private final Map<State, Integer> numbers = new HashMap<>();
    private final Map<Set<String>, Map<Map<String, Value>, List<Integer>>> byLook = new ConcurrentHashMap<>();

    /** Reads all states of a graph, which may be closed then. */
    public KnownGraph(StateGraph graph) {
        this.graph = graph;
        this.states = IntStream.range(0, graph.states()).mapToObj(graph::state).toList();
        for (int state = 0; state < states.size(); state++) {
            numbers.put(states.get(state), state);
        }
    }

    /** The transitions. */
    public StateGraph graph() {
        return graph;
    }

    /** The number of a state of the spec; empty if this model cannot be in it. */
    public OptionalInt number(State state) {
        Integer number = numbers.get(state);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** What happens on a walk. */
    public Behavior behavior(Walk walk) {
        List<Step> steps = IntStream.range(0, walk.length())
                .map(walk::transition)
                .mapToObj(transition -> new Step(graph.action(transition), states.get(graph.to(transition))))
                .toList();
        return new Behavior(states.get(walk.start()), steps, new Ending.Finite());
    }

    @Override
    public boolean isWhole(State state) {
        return numbers.containsKey(state);
    }

    @Override
    public List<Step> from(State state) {
        OptionalInt number = number(state);
        return number.isEmpty()
                ? List.of()
                : transitions(number.getAsInt())
                        .mapToObj(transition -> new Step(graph.action(transition), states.get(graph.to(transition))))
                        .toList();
    }

    @Override
    public List<Fact> of(Optional<State> before, State observed) {
        if (before.isPresent() && number(before.get()).isEmpty()) {
            return List.of(); // a behavior of another model
        }
        List<Integer> alike = alike(observed);
        if (alike.isEmpty()) {
            return unreachable(observed);
        }
        if (before.isEmpty()) {
            return told(
                    Arrays.stream(graph.initialStates()).anyMatch(alike::contains)
                            ? "another initial state of the spec"
                            : elsewhere(alike));
        }
        int from = number(before.get()).getAsInt();
        List<Action> successors = transitions(from)
                .filter(transition -> alike.contains(graph.to(transition)))
                .mapToObj(graph::action)
                .distinct()
                .toList();
        if (!successors.isEmpty()) {
            return told("another successor of the state before: "
                    + successors.stream().map(Action::toString).collect(Collectors.joining(" or ")) + " leads there");
        }
        ShortestPaths paths = ShortestPaths.from(graph, from);
        Optional<Walk> way = nearest(paths, alike);
        if (way.isPresent() && way.get().length() == 0) {
            return told("the state before the step");
        }
        return told(way.map(walk -> "reachable from the state before in " + words(walk))
                .orElseGet(() -> elsewhere(alike)));
    }

    private String elsewhere(List<Integer> alike) {
        Walk way = nearest(ShortestPaths.fromInitial(graph), alike).orElseThrow();
        return "reachable elsewhere: from " + (graph.initialStates().length == 1 ? "the" : "an") + " initial state in "
                + words(way);
    }

    private List<Fact> unreachable(State observed) {
        List<Fact> facts = new ArrayList<>(told("unreachable: none of the " + states.size() + " states of the model"));
        states.stream()
                .max(Comparator.comparingInt(state -> equal(state, observed)))
                .filter(nearest -> equal(nearest, observed) > 0)
                .ifPresent(nearest -> facts.add(new Fact("nearest state", differing(nearest, observed))));
        return facts;
    }

    private static int equal(State state, State observed) {
        return (int) observed.variables().entrySet().stream()
                .filter(variable -> variable.getValue().equals(state.variables().get(variable.getKey())))
                .count();
    }

    private static String differing(State nearest, State observed) {
        return observed.variables().entrySet().stream()
                .filter(variable ->
                        !variable.getValue().equals(nearest.variables().get(variable.getKey())))
                .map(variable -> variable.getKey() + " = " + nearest.variables().get(variable.getKey()))
                .collect(Collectors.joining(", ", "has ", ", and else what is observed"));
    }

    private static List<Fact> told(String words) {
        return List.of(new Fact("state graph", words));
    }

    private static Optional<Walk> nearest(ShortestPaths paths, List<Integer> alike) {
        return alike.stream()
                .filter(state -> paths.depth(state) >= 0)
                .min(Comparator.comparingInt(paths::depth))
                .map(paths::to);
    }

    private String words(Walk way) {
        String actions = IntStream.range(0, Math.min(SHOWN, way.length()))
                .mapToObj(step -> graph.action(way.transition(step)).toString())
                .collect(Collectors.joining(", "));
        return way.length()
                + (way.length() == 1 ? " step" : " steps")
                + (way.length() == 0 ? "" : ": " + actions + (way.length() > SHOWN ? ", ..." : ""));
    }

    private IntStream transitions(int state) {
        return IntStream.range(graph.firstFrom(state), graph.firstFrom(state) + graph.outDegree(state));
    }

    private List<Integer> alike(State observed) {
        Set<String> variables = observed.variables().keySet();
        return byLook.computeIfAbsent(Set.copyOf(variables), this::index).getOrDefault(observed.variables(), List.of());
    }

    private Map<Map<String, Value>, List<Integer>> index(Set<String> variables) {
        return Stream.iterate(0, state -> state + 1)
                .limit(states.size())
                .collect(Collectors.groupingBy(state -> look(states.get(state), variables)));
    }

    private static Map<String, Value> look(State state, Set<String> variables) {
        Map<String, Value> look = new LinkedHashMap<>(state.variables());
        look.keySet().retainAll(variables);
        return look;
    }
}
