package primed.junit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import primed.explore.KnownGraph;
import primed.graph.Disabled;
import primed.trace.Action;
import primed.trace.State;

/**
 * Says what has to be refused along behaviors: in each state, when a behavior comes to it first, what the spec takes
 * elsewhere but not there.
 */
final class Refusals {
    private final KnownGraph graph;
    private final Set<String> actions;
    private final Disabled disabled;
    private final Set<Integer> seen = new HashSet<>();

    /** @param actions those that the implementation can refuse */
    Refusals(KnownGraph graph, Set<String> actions) {
        this.graph = graph;
        this.actions = actions;
        this.disabled = new Disabled(graph.graph());
    }

    /** The same behaviors with what has to be refused. */
    List<TraceCase> addTo(List<TraceCase> cases) {
        return cases.stream().map(this::added).toList();
    }

    private TraceCase added(TraceCase plain) {
        Map<Integer, List<Action>> refused = new LinkedHashMap<>();
        List<State> states = plain.trace().behavior().states();
        for (int i = 0; i < states.size(); i++) {
            OptionalInt state = graph.number(states.get(i));
            if (state.isPresent() && seen.add(state.getAsInt())) {
                refused.put(
                        i,
                        disabled.in(state.getAsInt()).stream()
                                .filter(action -> actions.contains(action.name()))
                                .toList());
            }
        }
        refused.putAll(plain.refused());
        return new TraceCase(plain.id(), plain.trace(), plain.file(), refused);
    }
}
