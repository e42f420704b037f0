package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import primed.report.review.Review;

/** The option that adds the summary to that of a job on GitHub. */
final class StepSummaryOption {
    private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

    @Option(
            names = "--step-summary",
            arity = "0..1",
            paramLabel = "FILE",
            fallbackValue = "",
            description = "Add the summary to a file; without FILE to the one that $" + VARIABLE
                    + " names, as GitHub does for each step of a job.")
    private @Nullable String file;

    void append(Review review) throws IOException {
        if (file == null) {
            return;
        }
        String name = file.isEmpty() ? System.getenv(VARIABLE) : file;
        if (name == null || name.isEmpty()) {
            throw new UnusableException("--step-summary without a file needs the variable " + VARIABLE + ".");
        }
        ReviewFolder.appendSummary(review, Path.of(name));
    }
}
