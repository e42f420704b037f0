package primed.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks of bench/suite that need no sockmap can be run, and what they print are figures. */
class GraphBenchmarksTest {
    private static final Pattern PERCENT = Pattern.compile(
            "201 / 513, (\\d+) %: (\\d+) tests, (\\d+) steps; lower bound (\\d+); chosen from a whole suite: (\\d+);"
                    + " \\d+\\.\\d\\d s");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    @TempDir
    private Path folder = Path.of("");

    /** The grid of bench/suite, with three values for each of its five variables. */
    @Test
    void aGraphIsExportedAndRead() throws Exception {
        Path spec = Files.copy(Path.of("bench/suite/Grid.tla"), folder.resolve("Grid.tla"));
        String config = Files.readString(Path.of("bench/suite/Grid.cfg"));
        Files.writeString(folder.resolve("Grid.cfg"), config.replaceFirst("N = \\d+", "N = 2"));
        Path file = folder.resolve("grid.graph");
        GraphRate rate = new GraphRate(out);

        rate.export(spec, file);
        rate.read(file);

        int states = 3 * 3 * 3 * 3 * 3;
        assertThat(printed().lines().toList())
                .satisfiesExactly(
                        bare -> assertThat(bare).startsWith("success, ").contains("distinct=" + states + ","),
                        exporting ->
                                assertThat(exporting).startsWith("success, ").contains("distinct=" + states + ","),
                        ratio -> assertThat(ratio)
                                .matches(
                                        "search \\d+\\.\\d s, with export \\d+\\.\\d s \\(x \\d+\\.\\d\\d\\), \\d+\\.\\d MB"),
                        read -> assertThat(read)
                                .startsWith(states + " states, " + 5 * states + " transitions read in ")
                                .containsPattern("heap kept [1-9]\\d* MB, allowed [1-9]\\d* MB")
                                .containsPattern("peak of the process (?:[1-9]\\d* MB|unknown)$"));
    }

    @Test
    void aGraphInADotFileIsCovered() throws Exception {
        GraphMarks.run(Path.of("src/test/resources/graph/coloured.dot"), out);

        Matcher figures = Pattern.compile("14 transitions: (\\d+) tests, (\\d+) steps; lower bound (\\d+), (\\d+); ")
                .matcher(printed());
        assertThat(figures.find()).as(printed()).isTrue();
        assertThat(figures.group(1)).isEqualTo(figures.group(3));
        assertThat(figures.group(2)).isEqualTo(figures.group(4));
    }

    @Test
    void partsOfAGraphAreCovered() {
        new PercentMarks(out, List.of(50, 100)).run(201, 513);

        List<Matcher> lines = printed().lines().map(PERCENT::matcher).toList();
        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line.matches()).as(printed()).isTrue();
            assertThat(number(line, 2)).isBetween(number(line, 4), number(line, 5));
        });
        assertThat(lines).extracting(line -> number(line, 1)).containsExactly(50, 100);
        assertThat(number(lines.get(0), 3)).isLessThan(number(lines.get(1), 3));
    }

    private static int number(Matcher line, int group) {
        return Integer.parseInt(line.group(group));
    }

    private String printed() {
        return bytes.toString(UTF_8);
    }
}
