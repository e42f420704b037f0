package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.graph.Covers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The suite of a graph that is too large for the best cover: how far from the best it may be is told. */
class LargeGraphSuiteTest {
    private static final Pattern SIZES = Pattern.compile(
            "1 test, ([\\d,]+) steps; lower bound 1, ([\\d,]+) \\(0\\.0 % and (\\d+\\.\\d) % above it\\)");
    private static final int BLOCKS = Covers.LARGEST_FOR_FLOW / 6 + 1;

    @TempDir
    private Path folder = Path.of("");

    /**
     * Each transition is to be taken, so that no suite has fewer steps than there are transitions: that is the bound.
     */
    @Test
    void itsDistanceFromTheLowerBoundIsTold() throws IOException {
        int transitions = 6 * BLOCKS;

        CommandRun run = CommandRun.of(
                "suite", ring().toString(), "--out", folder.resolve("out").toString());

        assertThat(run.exit()).as(run.err()).isZero();
        Matcher sizes = SIZES.matcher(run.out());
        assertThat(sizes.find()).as(run.out()).isTrue();
        assertThat(number(sizes.group(2))).isEqualTo(transitions);
        long steps = number(sizes.group(1));
        assertThat(steps).isGreaterThanOrEqualTo(leastSteps());
        assertThat(sizes.group(3))
                .isEqualTo(String.format(Locale.ROOT, "%.1f", 100.0 * (steps - transitions) / transitions));
        assertThat(run.out())
                .contains(String.format(Locale.ROOT, "reaches %,d of %,d transitions", transitions, transitions));
        JsonNode index = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/index.json")));
        assertThat(index.path("steps").longValue()).isEqualTo(steps);
        assertThat(index.path("lowerBound").path("steps").longValue()).isEqualTo(transitions);
    }

    /**
     * Blocks of three states, one after another in a ring; from each state a step leads back to the first of its block.
     * Two of these steps make one walk a part of the block again, three steps in all, in each block but perhaps the
     * last.
     */
    private Path ring() throws IOException {
        Path file = folder.resolve("ring.dot");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("strict digraph DiskGraph {");
            int states = 3 * BLOCKS;
            for (int state = 0; state < states; state++) {
                out.printf("%d [label=\"x = %d\"%s]%n", state, state, state == 0 ? ",style = filled" : "");
            }
            for (int state = 0; state < states; state++) {
                out.printf("%d -> %d [label=\"Next\"];%n", state, (state + 1) % states);
                out.printf("%d -> %d [label=\"Back\"];%n", state, state - state % 3);
            }
            out.println("}");
        }
        return file;
    }

    private static long leastSteps() {
        return 9L * BLOCKS - 3;
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
