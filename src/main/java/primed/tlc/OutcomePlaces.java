package primed.tlc;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Location;
import primed.trace.Step;

/**
 * Moves every place that an outcome names.
 *
 * @param problems moves a problem
 * @param locations moves an action
 */
record OutcomePlaces(UnaryOperator<Problem> problems, UnaryOperator<Location> locations) {

    Outcome of(Outcome outcome) {
        return new Outcome(
                outcome.result(),
                outcome.property(),
                outcome.statistics(),
                outcome.behavior() == null ? null : of(outcome.behavior()),
                outcome.problems().stream().map(problems).toList(),
                outcome.warnings().stream().map(problems).toList(),
                outcome.violations().stream().map(this::of).toList(),
                outcome.coverage().stream().map(this::of).toList(),
                outcome.tlcVersion(),
                outcome.elapsed(),
                outcome.userOutput(),
                outcome.toolOutput());
    }

    private Violation of(Violation violation) {
        return new Violation(
                violation.result(),
                violation.property(),
                problems.apply(violation.problem()),
                of(violation.behavior()));
    }

    private ActionCoverage of(ActionCoverage action) {
        return new ActionCoverage(
                action.action(),
                locations.apply(action.location()),
                action.initial(),
                action.distinct(),
                action.total());
    }

    Behavior of(Behavior behavior) {
        Ending ending = behavior.ending() instanceof Ending.Lasso lasso
                ? new Ending.Lasso(lasso.backTo(), of(lasso.back()))
                : behavior.ending();
        return new Behavior(
                behavior.initial(),
                behavior.steps().stream()
                        .map(step -> new Step(of(step.action()), step.state()))
                        .toList(),
                ending);
    }

    private Action of(Action action) {
        @Nullable Location location = action.location();
        return location == null ? action : new Action(action.name(), action.parameters(), locations.apply(location));
    }
}
