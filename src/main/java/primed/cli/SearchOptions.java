package primed.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import primed.tlc.CheckRequest;
import primed.tlc.Mode;
import primed.tlc.Tlc;

/** The options that say how TLC searches. A manifest says that itself. */
final class SearchOptions {
    @Option(names = "--simulate", paramLabel = "N", description = "Check N random behaviors, not all states.")
    private @Nullable Long simulate;

    @Option(
            names = "--generate",
            paramLabel = "N",
            description = "Generate N random behaviors without checking what they have in common; needs a newer TLC.")
    private @Nullable Long generate;

    @Option(
            names = "--depth",
            paramLabel = "D",
            description = "With --simulate or --generate: how many states at most in a behavior; without this, 100.")
    private @Nullable Integer depth;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "With --simulate or --generate: where the random choices start from; without this, 1.")
    private @Nullable Long seed;

    @Option(
            names = "--dfid",
            paramLabel = "N",
            description = "Search depth first, ever deeper, down to N states at most.")
    private @Nullable Integer dfid;

    @Option(names = "--continue", description = "Go on after a violation, and tell all that are found.")
    private boolean goesOn;

    @Option(names = "--no-deadlock", description = "A state without successor is no error.")
    private boolean noDeadlock;

    @Option(names = "--heap", paramLabel = "SIZE", description = "The most memory that TLC may use, such as 4g.")
    private @Nullable String heap;

    @Option(
            names = "--stack",
            paramLabel = "SIZE",
            description = "The stack of each of TLC's threads, such as 64m, for deep recursion.")
    private @Nullable String stack;

    /** Refuses what does not go together. */
    void check(boolean single, Tlc tlc) {
        Mode mode = mode();
        if (!single && (mode != null || goesOn || noDeadlock)) {
            throw new UnusableException("--simulate, --generate, --dfid, --continue and --no-deadlock are for specs;"
                    + " a manifest says itself how its models are searched.");
        }
        if ((depth != null || seed != null) && simulate == null && generate == null) {
            throw new UnusableException("--depth and --seed are for --simulate and --generate.");
        }
        if (mode != null && !tlc.supports(mode)) {
            throw new UnusableException(
                    "--generate needs a newer TLC than 2.18, which is built in. Name one by --tla2tools JAR.");
        }
        requireSize("--heap", heap);
        requireSize("--stack", stack);
    }

    private static void requireSize(String option, @Nullable String size) {
        if (size != null && !size.matches("[1-9]\\d{0,8}[kKmMgG]")) {
            throw new UnusableException(option + " is " + size + ", and should be a size such as 512m or 4g.");
        }
    }

    private @Nullable Mode mode() {
        long chosen = List.of(simulate != null, generate != null, dfid != null).stream()
                .filter(isChosen -> isChosen)
                .count();
        if (chosen > 1) {
            throw new UnusableException("Only one of --simulate, --generate and --dfid can be used at a time.");
        }
        try {
            int most = depth == null ? Mode.USUAL_DEPTH : depth;
            if (simulate != null) {
                return new Mode.Simulation(simulate, most, seed);
            }
            if (generate != null) {
                return new Mode.Generation(generate, most, seed);
            }
            return dfid == null ? null : new Mode.DepthFirst(dfid);
        } catch (IllegalArgumentException e) {
            throw new UnusableException("What is given to --simulate, --generate, --dfid and --depth is at least 1.");
        }
    }

    /** A request with what the user wants differently. */
    CheckRequest adjust(CheckRequest request) {
        List<String> jvm = new ArrayList<>(request.jvmOptions());
        if (heap != null) {
            jvm.add("-Xmx" + heap);
        }
        if (stack != null) {
            jvm.add("-Xss" + stack);
        }
        Mode mode = mode();
        CheckRequest adjusted =
                request.withJvmOptions(jvm).withGoingOn(goesOn).withDeadlock(request.deadlock() && !noDeadlock);
        return mode == null ? adjusted : adjusted.withMode(mode);
    }
}
