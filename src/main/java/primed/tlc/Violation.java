package primed.tlc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.trace.Behavior;

/**
 * One of the errors of a run that goes on after them.
 *
 * @param result its kind
 * @param property the violated invariant or property, or null where there is none or TLC does not say
 * @param problem what TLC says about it
 * @param behavior how it comes about
 */
public record Violation(Result result, @Nullable String property, Problem problem, Behavior behavior) {
    /** The same, of what is known to be violated, and placed there. */
    Violation of(String name, Derivation derivation) {
        return new Violation(result, name, derivation.place(problem, name), behavior);
    }

    /** Problems, those of violations being what they are by now. */
    static List<Problem> told(List<Problem> problems, List<Violation> before, List<Violation> now) {
        Map<Problem, Problem> told = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            told.putIfAbsent(before.get(i).problem(), now.get(i).problem());
        }
        return problems.stream()
                .map(problem -> told.getOrDefault(problem, problem))
                .toList();
    }
}
