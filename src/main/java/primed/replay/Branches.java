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

    /** Whether all steps from a state are known: what is not among them, the spec does not allow. */
    default boolean isWhole(State state) {
        return false;
    }

    /** None is known. */
    static Branches none() {
        return state -> List.of();
    }

    /** The same, and where they do not know all steps from a state, those of others. */
    default Branches or(Branches others) {
        Branches first = this;
        return new Branches() {
            @Override
            public List<Step> from(State state) {
                return first.isWhole(state) ? first.from(state) : others.from(state);
            }

            @Override
            public boolean isWhole(State state) {
                return first.isWhole(state) || others.isWhole(state);
            }
        };
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
