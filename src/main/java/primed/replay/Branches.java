package primed.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import primed.trace.Behavior;
import primed.trace.State;
import primed.trace.Step;

/** The ways on that a spec has from a state, as far as they are known: where the system may choose, it takes one. */
public interface Branches {

    /** The known steps from a state. */
    List<Step> from(State state);

    /** None is known. */
    static Branches none() {
        return state -> List.of();
    }

    /** Those that occur in some behaviors: a part of the spec's state graph. */
    static Branches of(Collection<Behavior> behaviors) {
        Map<State, Set<Step>> steps = new LinkedHashMap<>();
        for (Behavior behavior : behaviors) {
            List<State> states = behavior.states();
            for (int i = 0; i < behavior.steps().size(); i++) {
                steps.computeIfAbsent(states.get(i), state -> new LinkedHashSet<>())
                        .add(behavior.steps().get(i));
            }
        }
        return state -> new ArrayList<>(steps.getOrDefault(state, Set.of()));
    }
}
