package primed.tlc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The outcome of a request that cannot be used: TLC need not be started to say so. */
final class Refusal {
    private Refusal() {}

    static Outcome of(Result result, Path missing) {
        String name = String.valueOf(missing.getFileName());
        return of(result, List.of(new Problem("There is no file " + missing, name, null, null)));
    }

    static Outcome of(Result result, List<Problem> problems) {
        return new Outcome(
                result,
                null,
                Statistics.UNKNOWN,
                null,
                problems,
                List.of(),
                List.of(),
                List.of(),
                null,
                Duration.ZERO,
                "",
                "");
    }
}
