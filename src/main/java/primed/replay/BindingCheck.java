package primed.replay;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import primed.replay.BindingProblem.UnboundAction;
import primed.replay.BindingProblem.UnknownVariable;
import primed.replay.BindingProblem.UnnamedAction;
import primed.replay.BindingProblem.UnobservedVariable;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.State;
import primed.trace.Step;

/** Compares the names in a binding with those in a behavior, all at once and before the first step. */
public final class BindingCheck {
    private BindingCheck() {}

    /** Everything that keeps the binding from following the behavior; empty if it can be tried. */
    public static List<BindingProblem> problems(Binding binding, Behavior behavior) {
        return Stream.concat(actions(binding, behavior), variables(binding, behavior.initial()))
                .toList();
    }

    private static Stream<BindingProblem> actions(Binding binding, Behavior behavior) {
        Set<BindingProblem> problems = new LinkedHashSet<>();
        int number = 1;
        for (Step step : behavior.steps()) {
            action(binding, step.action(), number++).ifPresent(problems::add);
        }
        return problems.stream();
    }

    private static Optional<BindingProblem> action(Binding binding, Action action, int step) {
        if (binding.actions().contains(action.name()) || binding.grain().isAbsorbed(action.name())) {
            return Optional.empty();
        }
        return Optional.of(
                action.equals(Action.unnamed())
                        ? new UnnamedAction(step)
                        : new UnboundAction(action.name(), NearestName.to(action.name(), binding.actions())));
    }

    static Stream<BindingProblem> variables(Binding binding, State state) {
        Set<String> known = state.variables().keySet();
        Set<String> bound = new LinkedHashSet<>(binding.observed());
        bound.addAll(binding.hidden().keySet());
        Set<String> unbound = without(known, bound);
        Set<String> unknown = without(bound, known);
        return Stream.concat(
                unbound.stream().map(name -> new UnobservedVariable(name, NearestName.to(name, unknown))),
                unknown.stream().map(name -> new UnknownVariable(name, NearestName.to(name, unbound))));
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(names);
        rest.removeAll(others);
        return rest;
    }
}
