package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.report.review.Review;
import primed.report.review.ReviewFile;
import primed.report.review.StateDiagram;
import primed.report.review.StateDiagram.Edge;
import primed.report.review.StateDiagram.Node;

/** The state graphs that {@code run} draws, of a spec that has nothing to do with sockmap. */
class SmallGraphsTest {
    private static final String SPEC = """
            ---- MODULE Count ----
            EXTENDS Naturals
            CONSTANT Last
            VARIABLE n
            Init == n = 0
            Up == n < Last /\\ n' = n + 1
            Clear == n > 1 /\\ n' = 0
            Next == Up \\/ Clear
            Small == n < 2
            Fair == Init /\\ [][Next]_n /\\ WF_n(Next)
            Ends == <>(n = 9)
            ====
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeSpec() throws IOException {
        Files.writeString(folder.resolve("Count.tla"), SPEC);
    }

    @Test
    void theWholeGraphIsDrawnThoughTheSearchStoppedBeforeItsEnd() throws IOException {
        StateDiagram graph = run("INIT Init\nNEXT Next\nCONSTANT Last = 3\nINVARIANT Small\n")
                .graphs()
                .get(0);

        assertThat(graph.model()).isEqualTo("Model");
        assertThat(graph.states())
                .containsExactly(
                        new Node("0", true, true),
                        new Node("1", false, true),
                        new Node("2", false, true),
                        new Node("", false, false));
        assertThat(graph.edges())
                .containsExactlyInAnyOrder(
                        new Edge(0, 1, List.of("Up"), true),
                        new Edge(1, 2, List.of("Up"), true),
                        new Edge(2, 3, List.of("Up"), false),
                        new Edge(2, 0, List.of("Clear"), false),
                        new Edge(3, 0, List.of("Clear"), false));
    }

    @Test
    void aLassoIsMarkedAllTheWayRound() throws IOException {
        Review review = run("SPECIFICATION Fair\nCONSTANT Last = 2\nPROPERTY Ends\n");

        assertThat(review.counterexamples().get(0).cycle()).isNotNull();
        assertThat(review.graphs().get(0).edges())
                .containsExactlyInAnyOrder(
                        new Edge(0, 1, List.of("Up"), true),
                        new Edge(1, 2, List.of("Up"), true),
                        new Edge(2, 0, List.of("Clear"), true));
    }

    @Test
    void whereNothingBreaksTheStatesAreNumbered() throws IOException {
        StateDiagram graph =
                run("INIT Init\nNEXT Next\nCONSTANT Last = 2\n").graphs().get(0);

        assertThat(graph.hasPath()).isFalse();
        assertThat(graph.states()).extracting(Node::name).containsExactly("0", "1", "2");
    }

    @Test
    void aLargeGraphIsNotDrawn() throws IOException {
        String most = "INIT Init\nNEXT Next\nCONSTANT Last = ";

        assertThat(run(most + (SmallGraphs.MOST - 1) + "\n").graphs()).hasSize(1);
        assertThat(run(most + SmallGraphs.MOST + "\n").graphs()).isEmpty();
    }

    /** TLC finds the violation after 3 states; the graph has no end. */
    @Test
    void aGraphWithoutEndIsNotWaitedFor() throws IOException {
        Files.writeString(folder.resolve("Count.tla"), SPEC.replace("n < Last /\\ ", ""));

        Review review = run("INIT Init\nNEXT Next\nCONSTANT Last = 0\nINVARIANT Small\n");

        assertThat(review.counterexamples()).hasSize(1);
        assertThat(review.graphs()).isEmpty();
    }

    @Test
    void ofWhatWasNotReplayedNoColumnSpeaks() throws IOException {
        CommandRun run = command("INIT Init\nNEXT Next\nCONSTANT Last = 3\nINVARIANT Small\n");

        assertThat(run.out())
                .contains("model", "counterexample", "Model, 2 steps")
                .doesNotContain("recv loop", "reference", "kernel");
        assertThat(folder.resolve("out/review.html")).content().doesNotContain("recv loop", "kernel");
    }

    private Review run(String config) throws IOException {
        command(config);
        return ReviewFile.read(folder.resolve("out/results.json"));
    }

    private CommandRun command(String config) throws IOException {
        Files.writeString(folder.resolve("Model.cfg"), config);
        Path manifest = Files.writeString(folder.resolve("manifest.json"), """
                {"modules": [{"path": "Count.tla", "models": [{"path": "Model.cfg"}]}]}
                """);
        return CommandRun.of(
                "run", manifest.toString(), "--out", folder.resolve("out").toString());
    }
}
