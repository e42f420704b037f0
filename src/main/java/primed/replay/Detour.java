package primed.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import primed.trace.Action;
import primed.trace.State;
import primed.trace.Step;

/**
 * A known way on from a state that the system chose by itself: the actions that were to come as far as they are allowed
 * there, and else straight ahead, never twice through one state.
 */
final class Detour {
    private final Branches branches;
    private final Predicate<Action> bound;
    private final List<Step> way = new ArrayList<>();
    private final Set<State> seen = new LinkedHashSet<>();
    private State last;

    private Detour(State start, Branches branches, Predicate<Action> bound) {
        this.branches = branches;
        this.bound = bound;
        this.last = start;
        seen.add(start);
    }

    /**
     * Finds a way.
     *
     * @param wishes the actions that were to come
     * @param bound whether the system can be asked for an action
     * @param most how many steps it may have
     */
    static List<Step> from(State start, Branches branches, List<Action> wishes, Predicate<Action> bound, int most) {
        Detour detour = new Detour(start, branches, bound);
        for (Action wish : wishes) {
            if (detour.way.size() < most) {
                detour.from(wish).ifPresent(detour::go);
            }
        }
        Optional<Step> next = detour.ahead();
        while (next.isPresent() && detour.way.size() < most) {
            detour.go(next.get());
            next = detour.ahead();
        }
        return detour.way;
    }

    private Optional<Step> from(Action wish) {
        return known().filter(step -> step.action().name().equals(wish.name())
                        && step.action().parameters().equals(wish.parameters()))
                .findFirst();
    }

    private Optional<Step> ahead() {
        return known().filter(step -> !seen.contains(step.state())).findFirst();
    }

    private Stream<Step> known() {
        return branches.from(last).stream().filter(step -> bound.test(step.action()));
    }

    private void go(Step step) {
        way.add(step);
        last = step.state();
        seen.add(last);
    }
}
