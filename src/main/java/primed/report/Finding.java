package primed.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import primed.spec.ModelResult;
import primed.tlc.Outcome;
import primed.tlc.Problem;
import primed.tlc.Result;

/**
 * A checked model as the reports tell it.
 *
 * @param suite the spec, as it was named
 * @param file the spec's file
 * @param name the model
 * @param kind how it ended, or that it should not have ended so well
 * @param state whether that is good, bad, a failure of the tool, or nothing at all
 * @param message what is wrong, or empty
 * @param place where in the sources, if that is known
 * @param duration how long it took
 * @param userOutput what the spec printed
 */
record Finding(
        String suite,
        Path file,
        String name,
        String kind,
        State state,
        String message,
        @Nullable Place place,
        Duration duration,
        String userOutput) {
    /** What a CI is to make of it. */
    enum State {
        GOOD,
        BAD,
        BROKEN,
        SKIPPED
    }

    private static final String UNEXPECTED = "not as expected";

    static Finding of(ModelResult checked) {
        Outcome outcome = checked.outcome();
        String suite = checked.model().specPath();
        Path file = checked.model().spec();
        String name = checked.model().configPath();
        if (outcome == null) {
            return new Finding(
                    suite, file, name, "skipped", State.SKIPPED, checked.whySkipped(), null, Duration.ZERO, "");
        }
        State state = state(checked, outcome);
        return new Finding(
                suite,
                file,
                name,
                state != State.GOOD && outcome.result() == Result.SUCCESS
                        ? UNEXPECTED
                        : outcome.result().label(),
                state,
                state == State.GOOD ? "" : message(checked, outcome),
                state == State.GOOD ? null : Place.of(checked).orElse(null),
                Objects.requireNonNullElse(outcome.elapsed(), Duration.ZERO),
                outcome.userOutput());
    }

    private static State state(ModelResult checked, Outcome outcome) {
        Result expected = checked.model().expectation().result();
        boolean good = checked.comparison().asExpected() && (expected != null || outcome.result() == Result.SUCCESS);
        if (good) {
            return State.GOOD;
        }
        return switch (outcome.result()) {
            case TIMEOUT, CRASH, INCOMPLETE, PARSE_ERROR, SEMANTIC_ERROR, CONFIG_ERROR -> State.BROKEN;
            default -> State.BAD;
        };
    }

    private static String message(ModelResult checked, Outcome outcome) {
        StringBuilder text = new StringBuilder(outcome.result().label());
        Optional.ofNullable(checked.property())
                .ifPresent(property -> text.append(" (").append(property).append(')'));
        checked.comparison()
                .differences()
                .forEach(difference -> text.append("\n").append(difference));
        for (Problem told : outcome.problems()) {
            Problem problem = Place.inCharacters(checked, told);
            text.append("\n").append(problem);
        }
        return text.toString();
    }
}
