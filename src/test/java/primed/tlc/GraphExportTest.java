package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.graph.GraphException;
import primed.graph.GraphReader;
import primed.graph.StateGraph;
import primed.trace.Location;

/** The whole state graph, straight from TLC while it searches. */
class GraphExportTest {
    private static final String BODY = """
            EXTENDS Naturals, Sequences, TLC
            VARIABLES x, q
            Init == x \\in {0, 1} /\\ q = <<"a\\"b\\t", "c">>
            Inc(n) == x < 3 /\\ x' = x + n /\\ UNCHANGED q
            Plus == x < 3 /\\ x' = x + 1 /\\ UNCHANGED q
            Stay == PrintT("a word") /\\ UNCHANGED <<x, q>>
            Next == (\\E n \\in {1, 2} : Inc(n)) \\/ Plus \\/ Stay
            Spec == Init /\\ [][Next]_<<x, q>> /\\ WF_<<x, q>>(Plus)
            Live == <>(x >= 0)
            """;

    @TempDir
    Path folder;

    @Test
    void hasEveryTransitionWithItsActionParametersAndPlace() throws Exception {
        export(BODY, "INIT Init\nNEXT Next\n");

        try (StateGraph graph = GraphReader.read(file())) {
            assertThat(transitions(graph))
                    .containsExactlyInAnyOrder(
                            "0 Inc(1) 1",
                            "0 Inc(2) 2",
                            "0 Plus 1",
                            "0 Stay 0",
                            "1 Inc(1) 2",
                            "1 Inc(2) 3",
                            "1 Plus 2",
                            "1 Stay 1",
                            "2 Inc(1) 3",
                            "2 Inc(2) 4",
                            "2 Plus 3",
                            "2 Stay 2",
                            "3 Stay 3",
                            "4 Stay 4");
            assertThat(graph.actions())
                    .filteredOn(action -> action.name().equals("Inc"))
                    .allSatisfy(action -> {
                        assertThat(action.parameters()).containsOnlyKeys("n");
                        assertThat(action.location()).isEqualTo(new Location("Model", 5, 11, 5, 44));
                    });
            assertThat(graph.state(graph.initialStates()[0]))
                    .hasToString("/\\ q = <<\"a\\\"b\\t\", \"c\">>\n/\\ x = 0");
        }
    }

    @Test
    void countsAsTlcDoes() throws Exception {
        Outcome outcome = export(BODY, "INIT Init\nNEXT Next\n");

        try (StateGraph graph = GraphReader.read(file())) {
            assertThat(graph.initialStates()).hasSize(2);
            assertThat(outcome.statistics().distinct()).isEqualTo(graph.states());
            assertThat(outcome.statistics().total()).isEqualTo(graph.steps() + 2);
        }
    }

    @Test
    void theLivenessCheckAddsNothing() throws Exception {
        Outcome outcome = export(BODY, "SPECIFICATION Spec\nPROPERTY Live\n");

        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
        try (StateGraph graph = GraphReader.read(file())) {
            assertThat(graph.steps()).isEqualTo(14);
        }
    }

    @Test
    void severalWorkersTellTheSameGraph() throws Exception {
        String body = """
                EXTENDS Naturals
                VARIABLES a, b, c
                Init == a = 0 /\\ b = 0 /\\ c = 0
                A == a < 20 /\\ a' = a + 1 /\\ UNCHANGED <<b, c>>
                B == b < 20 /\\ b' = b + 1 /\\ UNCHANGED <<a, c>>
                C == c < 20 /\\ c' = c + 1 /\\ UNCHANGED <<a, b>>
                Next == A \\/ B \\/ C
                """;
        String config = "INIT Init\nNEXT Next\nCHECK_DEADLOCK FALSE\n";
        List<String> alone = exportedWith(1, body, config);

        assertThat(exportedWith(4, body, config)).containsExactlyInAnyOrderElementsOf(alone);
        assertThat(alone).hasSize(3 * 20 * 21 * 21);
    }

    private List<String> exportedWith(int workers, String body, String config) throws Exception {
        CheckRequest request = new SpecFolder(folder)
                .model("Model", body, config)
                .withWorkers(workers)
                .withGraph(file());
        Tlc.bundled().check(request, ProgressListener.NONE);
        try (StateGraph graph = GraphReader.read(file())) {
            List<String> transitions = new ArrayList<>();
            for (int t = 0; t < graph.transitions(); t++) {
                transitions.add(graph.state(graph.from(t)) + " " + graph.action(t) + " " + graph.state(graph.to(t)));
            }
            return transitions;
        }
    }

    @Test
    void statesOutsideOfAConstraintAreNotInTheGraph() throws Exception {
        Outcome outcome = export("""
                EXTENDS Naturals
                VARIABLE x
                Next == x' = x + 1
                Spec == x = 0 /\\ [][Next]_x
                Small == x < 3
                """, "SPECIFICATION Spec\nCONSTRAINT Small\n");

        try (StateGraph graph = GraphReader.read(file())) {
            assertThat(transitions(graph)).containsExactly("0 Next 1", "1 Next 2");
            assertThat(outcome.statistics().distinct()).isEqualTo(graph.states());
        }
    }

    @Test
    void aStepThatTheSearchTakesTwiceIsOneTransition() throws Exception {
        export("""
                EXTENDS Naturals
                VARIABLE x
                Next == x < 1 /\\ (x' = x + 1 \\/ x' = 1)
                Spec == x = 0 /\\ [][Next]_x
                """, "SPECIFICATION Spec\nCHECK_DEADLOCK FALSE\n");

        try (StateGraph graph = GraphReader.read(file())) {
            assertThat(graph.steps()).isEqualTo(2);
            assertThat(graph.transitions()).isEqualTo(1);
        }
    }

    @Test
    void aStreamThatBreaksOffAnywhereIsRefused() throws Exception {
        export(BODY, "INIT Init\nNEXT Next\n");
        byte[] whole = Files.readAllBytes(file());

        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> GraphReader.read(file()).close()).isInstanceOf(GraphException.class);
        }
    }

    @Test
    void whatIsNoStreamIsRefused() throws Exception {
        Files.writeString(file(), "strict digraph DiskGraph {\n}\n");

        assertThatThrownBy(() -> GraphReader.read(file()).close())
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("no state graph of Primed's");
    }

    private Outcome export(String body, String config) throws Exception {
        CheckRequest request =
                new SpecFolder(folder).model("Model", body, config).withGraph(file());
        return Tlc.bundled().check(request, ProgressListener.NONE);
    }

    private Path file() {
        return folder.resolve("graph");
    }

    private static List<String> transitions(StateGraph graph) {
        List<String> transitions = new ArrayList<>();
        for (int t = 0; t < graph.transitions(); t++) {
            transitions.add(graph.state(graph.from(t)).value("x") + " " + graph.action(t) + " "
                    + graph.state(graph.to(t)).value("x"));
        }
        return transitions;
    }
}
