package primed.tlc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The outcome of a request that cannot be used: TLC need not be started to say so. */
final class Refusal {
    private Refusal() {}

    static Outcome of(Result result, Path unusable) {
        String name = String.valueOf(unusable.getFileName());
        return of(result, List.of(new Problem(complaint(unusable), name, null, null)));
    }

    private static String complaint(Path unusable) {
        if (Files.isDirectory(unusable)) {
            return unusable + " is a folder, not a file";
        }
        if (!Files.exists(unusable)) {
            return "There is no file " + unusable;
        }
        if (!Files.isRegularFile(unusable)) {
            return unusable + " is not a file but a pipe or a device, which can be read once only";
        }
        return Files.isReadable(unusable)
                ? unusable + " cannot be used: TLC reads configurations only from files whose names end in .cfg"
                : unusable + " cannot be read: its permissions forbid it";
    }

    /** To the name of a configuration TLC adds what is missing, and would read another file. */
    static boolean isOfUnfitName(Path config) {
        return !config.toString().endsWith(".cfg");
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
