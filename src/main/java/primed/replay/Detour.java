package primed.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import primed.trace.State;
import primed.trace.Step;

/** A known way on from a state that the system chose by itself: straight ahead, never twice through one state. */
final class Detour {
    private Detour() {}

    static List<Step> from(State start, Branches branches) {
        List<Step> way = new ArrayList<>();
        Set<State> seen = new LinkedHashSet<>(Set.of(start));
        Optional<Step> next = next(start, branches, seen);
        while (next.isPresent()) {
            way.add(next.get());
            seen.add(next.get().state());
            next = next(next.get().state(), branches, seen);
        }
        return way;
    }

    private static Optional<Step> next(State state, Branches branches, Set<State> seen) {
        return branches.from(state).stream()
                .filter(step -> !seen.contains(step.state()))
                .findFirst();
    }
}
