package primed.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import primed.tlc.CheckRequest;
import primed.tlc.OutlineException;
import primed.tlc.RandomWalks;
import primed.trace.Behavior;

/** The options for random tests, where the state graph is too large to be explored. */
final class SuiteSimulation {
    private static final int DEPTH = 50;

    @Option(
            names = "--simulate",
            paramLabel = "N",
            description = "Make N random tests instead, without exploring the graph: for graphs that are too large.")
    private @Nullable Integer count;

    @Option(
            names = "--depth",
            paramLabel = "D",
            description = "The most steps of a random test. Default: " + DEPTH + ".")
    private @Nullable Integer depth;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Of random tests; the same seed gives the same ones. Default: 1.")
    private @Nullable Long seed;

    /** Whether random tests are asked for. */
    boolean isAsked() {
        if (count == null && (depth != null || seed != null)) {
            throw new UnusableException("--depth and --seed are for random tests; say how many by --simulate.");
        }
        if ((count != null && count < 1) || (depth != null && depth < 1)) {
            throw new UnusableException("--simulate and --depth take a number from 1 on.");
        }
        return count != null;
    }

    long seed() {
        return seed == null ? 1 : seed;
    }

    /** The tests. */
    List<Behavior> behaviors(CheckRequest model) throws IOException, InterruptedException {
        try {
            return RandomWalks.of(model, count == null ? 0 : count, depth == null ? DEPTH : depth, seed());
        } catch (OutlineException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }
}
