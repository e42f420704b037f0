package primed.tlc;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import primed.trace.Behavior;

/**
 * What a run of TLC came to.
 *
 * @param result the verdict
 * @param property the violated invariant, property or postcondition, or null where there is none or TLC does not say;
 *     several temporal properties with commas between
 * @param statistics the size of the search
 * @param behavior the counterexample, or the behavior up to an error; with TLC's {@code -continue} the first one; null
 *     where there is none
 * @param problems what TLC complains about, the reason of the verdict first
 * @param warnings what TLC warns of (class 3), its parser too; it does not change the verdict
 * @param violations every error with a behavior, in the order found; more than one only of a run that went on after the
 *     first, and then the first of each invariant, property or kind
 * @param coverage the contribution of each action, in TLC's order; empty where it was not asked for
 * @param tlcVersion TLC's version, for example {@code 2.18 of 20 March 2023} (2262), or null if it did not start
 * @param elapsed how long it took; for an output read from a file what TLC itself says (2186), and null where it does
 *     not
 * @param userOutput what the spec printed, cut to its beginning where it is very long
 * @param toolOutput the end of what TLC itself printed, for people
 */
public record Outcome(
        Result result,
        @Nullable String property,
        Statistics statistics,
        @Nullable Behavior behavior,
        List<Problem> problems,
        List<Problem> warnings,
        List<Violation> violations,
        List<ActionCoverage> coverage,
        @Nullable String tlcVersion,
        @Nullable Duration elapsed,
        String userOutput,
        String toolOutput) {
    public Outcome {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        violations = List.copyOf(violations);
        coverage = List.copyOf(coverage);
    }

    Outcome withProblems(List<Problem> newProblems) {
        return new Outcome(
                result,
                property,
                statistics,
                behavior,
                newProblems,
                warnings,
                violations,
                coverage,
                tlcVersion,
                elapsed,
                userOutput,
                toolOutput);
    }

    /** Whether liveness is violated: as the verdict, or beside a graver one in a run that went on. */
    boolean hasLivenessFailure() {
        return result == Result.LIVENESS_FAILURE
                || violations.stream().anyMatch(violation -> violation.result() == Result.LIVENESS_FAILURE);
    }

    /** Whether it is, and nothing says which property. */
    boolean hasUnnamedLiveness() {
        return (result == Result.LIVENESS_FAILURE && property == null)
                || violations.stream()
                        .anyMatch(violation ->
                                violation.result() == Result.LIVENESS_FAILURE && violation.property() == null);
    }

    /** The same, with a name for the violated temporal properties that have none, and with their place. */
    Outcome withLivenessOf(String names, Derivation derivation) {
        boolean isVerdict = result == Result.LIVENESS_FAILURE && property == null;
        List<Violation> named = violations.stream()
                .map(violation -> violation.result() == Result.LIVENESS_FAILURE && violation.property() == null
                        ? violation.of(names, derivation)
                        : violation)
                .toList();
        return new Outcome(
                result,
                isVerdict ? names : property,
                statistics,
                behavior,
                isVerdict ? derivation.placed(problems, names) : Violation.told(problems, violations, named),
                warnings,
                named,
                coverage,
                tlcVersion,
                elapsed,
                userOutput,
                toolOutput);
    }

    Outcome withWarnings(List<Problem> newWarnings) {
        return new Outcome(
                result,
                property,
                statistics,
                behavior,
                problems,
                newWarnings,
                violations,
                coverage,
                tlcVersion,
                elapsed,
                userOutput,
                toolOutput);
    }

    /**
     * The actions without a step in a search of the whole space: what they should do was not checked. Of random
     * behaviors, and of a search in depth, which does not say whose steps it takes, nothing of the kind is known.
     */
    public List<ActionCoverage> neverTaken() {
        return isOfWholeSpace()
                ? coverage.stream().filter(ActionCoverage::neverTaken).toList()
                : List.of();
    }

    /** Liveness is decided when all states are known; TLC also looks in between, with states still to come. */
    private boolean isOfWholeSpace() {
        boolean nothingLeft = Objects.equals(statistics.left(), 0L); // null of a search without a queue
        return nothingLeft && (result == Result.SUCCESS || result == Result.LIVENESS_FAILURE);
    }
}
