package primed.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.value.Value;

/** Dot files that TLC wrote in earlier runs. */
class DotReaderTest {
    private static final Path FILES = Path.of("src/test/resources/graph");
    private static final String HEAD = "strict digraph DiskGraph {\nnodesep=0.35;\nsubgraph cluster_graph {\n";

    /** Written by TLC 2.18 with colours, a legend and the loops of a liveness check. */
    @Test
    void aFileOfTlcIsReadWithItsParallelEdges() throws IOException {
        try (StateGraph graph = DotReader.read(FILES.resolve("coloured.dot"))) {
            assertThat(transitions(graph))
                    .containsExactlyInAnyOrder(
                            "0 Inc 1",
                            "0 Inc 2",
                            "0 Plus 1",
                            "0 Stay 0",
                            "1 Inc 2",
                            "1 Inc 3",
                            "1 Plus 2",
                            "1 Stay 1",
                            "2 Inc 3",
                            "2 Inc 4",
                            "2 Plus 3",
                            "2 Stay 2",
                            "3 Stay 3",
                            "4 Stay 4");
            assertThat(graph.initialStates()).hasSize(2);
            assertThat(graph.state(0).value("q")).hasToString("<<\"a\\\"b\", \"c\">>");
        }
    }

    @Test
    void newerFilesHaveParametersAndBoxes() {
        StateGraph graph = DotReader.parse("""
                strict digraph DiskGraph {
                node [shape=box,style=rounded]
                1 [label="x = 0",style = filled]
                1 -> 2 [label="Put(1, \\"a\\")
                <pred>",color="black"];
                2 [label="x = {1}",tooltip="x = {1}"];
                }""");

        assertThat(transitions(graph)).containsExactly("0 Put(1, \"a\") {1}");
    }

    /** A tooltip repeats the state, whatever it is about: only the first one is initial. */
    @Test
    void whatATooltipSaysIsNoStyle() {
        StateGraph graph = DotReader.parse(HEAD + """
                1 [label="/\\\\ x = 0\\n/\\\\ lightyellow = filled",style = filled]
                2 [label="/\\\\ x = 1\\n/\\\\ lightyellow = filled",tooltip="/\\\\ x = 1\\n/\\\\ lightyellow = filled"];
                1 -> 2 [label="Next",color="black",tooltip="dashed"];
                }}""");

        assertThat(graph.initialStates()).hasSize(1);
        assertThat(graph.state(graph.initialStates()[0]).value("x")).hasToString("0");
        assertThat(transitions(graph)).containsExactly("0 Next 1");
    }

    @Test
    void aTooltipMayHoldQuotes() {
        StateGraph graph = DotReader.parse(HEAD + """
                1 [label="x = \\"a\\"",style = filled]
                2 [label="x = \\"]\\\\\\",style = filled\\"",tooltip="x = \\"]\\\\\\",style = filled\\""];
                1 -> 2 [label="Say(\\"filled\\")",color="black"];
                }}""");

        assertThat(graph.initialStates()).hasSize(1);
        assertThat(transitions(graph)).hasSize(1);
        assertThat(graph.state(graph.to(0)).value("x")).isEqualTo(Value.of("]\",style = filled"));
    }

    @Test
    void theGraphOfTheLivenessCheckIsRefused() {
        assertThatThrownBy(() -> DotReader.read(FILES.resolve("model_liveness.dot")))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("model_liveness.dot: this is not the state graph but a graph of the liveness");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 [label="x = 0",style = filled]                                   | line 4: the file ends where a state
            1 [label="x = 0",style = filled]\\n}\\n}\\n1                       | where the end was expected
            1 [label="x = 0"]\\n}\\n}                                          | no state in it is initial
            }\\n}                                                              | there are no states in it
            1 [label="x = ",style = filled]\\n}\\n}                            | line 4: a state has a value that is none
            1 [label="nothing",style = filled]\\n}\\n}                         | line 4: a state's label is not
            1 [label="x = 0",style = filled]\\n1 -> 2;\\n}\\n}                 | an edge leads to a state that is not there
            1 [label="x = 0",style = filled]\\n1 [label="x = 1"]\\n}\\n}       | line 5: state 1 is there twice
            1 [label="x = 0",style = filled]\\n2 [label="y = 1"]\\n}\\n}       | its states have different variables
            99999999999999999999 [label="x = 0",style = filled]\\n}\\n}        | is no fingerprint of a state
            1 [label="x = 0",style = filled]\\n2 [label="x = 1",style = filled, fillcolor=lightyellow]\\n}\\n} | line 5: state 2 is outside
            1 [style = filled]\\n}\\n}                                        | line 4: a state's label is not
            1 [label="x = 0",tooltip="x]\\n}\\n}                              | line 4: there is "1 [label
            1 [label="x = 0",style = filled]\\n1 => 1\\n}\\n}                  | line 5: there is "1 => 1" where a state
            """)
    void whatIsNoWholeStateGraphIsRefused(String body, String message) {
        assertThatThrownBy(() -> DotReader.parse(HEAD + body.replace("\\n", "\n")))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNoDotFileIsRefused() {
        assertThatThrownBy(() -> DotReader.parse("graph G {}"))
                .isInstanceOf(GraphException.class)
                .hasMessage("line 1: there is \"graph G {}\" where strict digraph was expected");
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
