package primed.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import primed.trace.State;
import primed.trace.Step;

/**
 * The states of the spec that one call of the system may lead to.
 *
 * @param states those that are known
 * @param areAll whether there are no others
 */
record Outcomes(Set<State> states, boolean areAll) {

    /**
     * Finds them.
     *
     * @param before the state before the call
     * @param first the step that the behavior begins the call with
     * @param choice whether the system chooses what becomes of it
     * @param absorbed the actions of the steps that the call may make besides
     */
    static Outcomes of(State before, Step first, boolean choice, Set<String> absorbed, Branches branches) {
        Set<State> states = new LinkedHashSet<>(List.of(first.state()));
        if (choice) {
            branches.from(before).stream()
                    .filter(step -> step.action().name().equals(first.action().name()))
                    .forEach(step -> states.add(step.state()));
        }
        boolean areAll = !choice || branches.isWhole(before);
        Deque<State> open = new ArrayDeque<>(absorbed.isEmpty() ? Set.of() : states);
        while (!open.isEmpty()) {
            State state = open.remove();
            areAll &= branches.isWhole(state);
            for (Step step : branches.from(state)) {
                if (absorbed.contains(step.action().name()) && states.add(step.state())) {
                    open.add(step.state());
                }
            }
        }
        return new Outcomes(states, areAll);
    }
}
