package primed.tlc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The outcome of a request that names a file which is not there: TLC need not be started to say so. */
final class Refusal {
    private Refusal() {}

    static Outcome of(Result result, Path missing) {
        String name = String.valueOf(missing.getFileName());
        Problem problem = new Problem("There is no file " + missing, name, null, null);
        return new Outcome(
                result, null, Statistics.UNKNOWN, null, List.of(problem), List.of(), null, Duration.ZERO, "", "");
    }
}
