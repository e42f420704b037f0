package primed.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.report.review.Tone;
import primed.report.review.Verdict;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.Outcome;
import primed.tlc.Statistics;

/**
 * How a model ended, for the review.
 *
 * @param behaviors the ids of the counterexamples
 */
record VerdictOf(Map<Evidence, String> behaviors) {

    Verdict evidence(Evidence evidence) {
        ModelResult checked = evidence.checked();
        Model model = checked.model();
        Outcome outcome = checked.outcome();
        Statistics statistics = outcome == null ? null : outcome.statistics();
        return new Verdict(
                ModelNames.of(model),
                ModelNames.group(model),
                outcome == null ? "skipped: not for TLC" : outcome.result().label(),
                checked.property(),
                tone(outcome),
                checked.comparison().asExpected(),
                String.join("; ", checked.comparison().differences()),
                statistics == null ? null : statistics.total(),
                statistics == null ? null : statistics.distinct(),
                statistics == null ? null : statistics.depth(),
                model.why(),
                behaviors.get(evidence),
                "java -jar target/primed.jar check " + model.specPath() + " --config " + model.configPath());
    }

    private static Tone tone(@Nullable Outcome outcome) {
        if (outcome == null) {
            return Tone.PLAIN;
        }
        return switch (outcome.result()) {
            case SUCCESS -> Tone.GOOD;
            case INCOMPLETE, TIMEOUT -> Tone.WARN;
            default -> Tone.BAD;
        };
    }
}
