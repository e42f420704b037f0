package primed.tlc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import primed.trace.Behavior;
import primed.trace.Location;
import primed.trace.Step;

/** A step that leaves a variable without a value (2109). TLC tells its place only in the trace, which ends with it. */
final class UnassignedVariable {
    private static final String WORDS = "Successor state is not completely specified";

    private UnassignedVariable() {}

    /** The same problem, at the last step if it is one of this kind. */
    static Problem placed(Problem problem, @Nullable Behavior behavior) {
        List<Step> steps = behavior == null ? List.of() : behavior.steps();
        if (problem.line() != null || steps.isEmpty() || !problem.message().startsWith(WORDS)) {
            return problem;
        }
        Location step = steps.get(steps.size() - 1).action().location();
        return step == null
                ? problem
                : new Problem(problem.message(), step.module(), step.beginLine(), step.beginColumn());
    }
}
