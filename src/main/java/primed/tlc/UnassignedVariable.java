package primed.tlc;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import primed.trace.Behavior;
import primed.trace.Location;
import primed.trace.Step;

/**
 * A step or an initial state that leaves a variable without a value. TLC tells the place of a step only in the trace,
 * which ends with it (2109), and of an initial state only how it looks (2102).
 */
final class UnassignedVariable {
    private static final String WORDS = "Successor state is not completely specified";

    private static final String INITIAL = "current state is not a legal state";
    private static final Pattern NULL = Pattern.compile("(?m)^(?:/\\\\ )?(\\w+) = null$");

    private UnassignedVariable() {}

    /**
     * The same problem; if it is an initial state, with the names of its variables and the place of the initial
     * predicate. A model value may be called null too, and then nothing is known.
     */
    static Problem explained(Problem problem, ModelConfig config, Derivation derivation) {
        boolean isKnown = config.constants().values().stream().noneMatch(value -> value.matches(".*\\bnull\\b.*"));
        List<String> names = problem.message().startsWith(INITIAL) && isKnown
                ? NULL.matcher(problem.message())
                        .results()
                        .map(variable -> variable.group(1))
                        .toList()
                : List.of();
        return names.isEmpty()
                ? problem
                : derivation.initial(Problem.nowhere(String.join(", ", names)
                        + (names.size() == 1 ? " is" : " are") + " not assigned by "
                        + derivation.specification().initial().orElse("the initial predicate")
                        + problem.message().substring(INITIAL.length())));
    }

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
