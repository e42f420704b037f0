package primed.cli;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import primed.graph.CoverOptions;
import primed.graph.Coverage;

/** The options that say what a suite reaches, and what it may cost. */
final class SuiteCoverOptions {
    @Option(
            names = "--cover",
            paramLabel = "WHAT",
            description = "What the tests reach: states, transitions (each action between two states) or parameters"
                    + " (each of those with each of its parameters). Default: transitions.")
    private @Nullable Coverage coverage;

    @Option(names = "--max-length", paramLabel = "N", description = "The most steps that a test may have.")
    private @Nullable Integer maxLength;

    @Option(names = "--percent", paramLabel = "P", description = "How much to reach, in percent. Default: 100.")
    private @Nullable Integer percent;

    @Option(
            names = "--reset-cost",
            paramLabel = "C",
            description = "What starting a test costs, in steps: makes the sum of all steps and starts as small as can"
                    + " be. Without this, fewest tests come first.")
    private @Nullable Long resetCost;

    /** Whether anything is asked for. */
    boolean isAsked() {
        return coverage != null || maxLength != null || percent != null || resetCost != null;
    }

    /** What was asked for. */
    CoverOptions options() {
        if (percent != null && (percent < 1 || percent > 100)) {
            throw new UnusableException("--percent " + percent + " is not between 1 and 100.");
        }
        if (maxLength != null && maxLength < 1) {
            throw new UnusableException("--max-length " + maxLength + ": a test has at least 1 step.");
        }
        if (resetCost != null && (resetCost < 0 || resetCost > Integer.MAX_VALUE)) {
            throw new UnusableException(
                    "--reset-cost " + resetCost + " is not a number of steps from 0 to 2147483647.");
        }
        return new CoverOptions(
                coverage == null ? Coverage.TRANSITIONS : coverage,
                percent == null ? 100 : percent,
                maxLength == null ? OptionalInt.empty() : OptionalInt.of(maxLength),
                resetCost == null ? OptionalLong.empty() : OptionalLong.of(resetCost));
    }
}
