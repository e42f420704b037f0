package primed.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import primed.sockmap.race.Agreement;
import primed.sockmap.race.RaceSetting;
import primed.sockmap.race.Tally;

/**
 * What a race came to.
 *
 * @param tally of its runs
 * @param seconds that they took
 * @param agreement what the spec says of it; null if it was not asked
 * @param log the file with its runs, or with those that the spec forbids; null if there is none
 */
record RaceResult(
        Tally tally,
        double seconds,
        @Nullable Agreement agreement,
        @Nullable Path log) {

    RaceResult with(Agreement answer) {
        return new RaceResult(tally, seconds, answer, log);
    }

    RaceResult withLog(Path file) {
        return new RaceResult(tally, seconds, agreement, file);
    }

    /** How many runs the spec forbids. */
    int forbiddenRuns() {
        return agreement == null
                ? 0
                : agreement.forbidden().stream()
                        .mapToInt(forbidden -> tally.logs().getOrDefault(forbidden.log(), 0))
                        .sum();
    }

    /** True unless the spec was asked and forbids something. */
    boolean agrees() {
        return agreement == null || agreement.agrees();
    }

    /** A name for a file of runs. */
    static String fileName(RaceSetting setting) {
        return setting.reader().words() + "-" + setting.transport().name().toLowerCase(Locale.ROOT) + ".ndjson";
    }
}
