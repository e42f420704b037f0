package primed.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import primed.report.review.Sequence.Kind;
import primed.report.review.Sequence.Lifeline;
import primed.report.review.Sequence.Message;

/** Sequence diagrams as text and as pictures. */
class DiagramsTest {
    private static final Sequence SEQUENCE = Objects.requireNonNull(
            SampleReview.measured("").counterexamples().get(0).sequence());
    private static final StateDiagram GRAPH = SampleReview.measured("").graphs().get(0);

    @Test
    void mermaidTextHoldsNoSyntaxFromOutside() {
        String[] lines = Mermaid.text(SEQUENCE).split("\n", -1);

        assertThat(lines[0]).isEqualTo("sequenceDiagram");
        assertThat(lines).anyMatch(line -> line.startsWith("    a->>b: 1. #60;#47;script#62;"));
        assertThat(lines).contains("    b-xb: 2. end#59; of #35; it");
        assertThat(lines).noneMatch(line -> line.contains("idle"));
        assertThat(lines).hasSize(1 + 2 + 3 + 1);
    }

    @Test
    void plantUmlSourceHoldsNoSyntaxFromOutside() {
        List<Integer> steps = new ArrayList<>();
        String source = PlantUml.source(SEQUENCE, steps);

        assertThat(source).doesNotContain("<script", "!include", "%n()");
        assertThat(steps).containsExactly(1, 2);
    }

    @Test
    void whatComesAgainAndAgainIsFramed() {
        assertThat(Mermaid.text(lasso(1))).isEqualTo("""
                sequenceDiagram
                    participant a as a
                    a->>a: 1. begins
                    loop for ever, from state 1 on
                    a-->>a: 2. looks
                    a-xa: 3. sees nothing
                    Note over a: never ends
                    end
                """);
        assertThat(PlantUml.source(lasso(1), new ArrayList<>()))
                .contains("1. begins\nloop for ever, from state 1 on\na --> a : 2. looks\n")
                .endsWith("note over a : never ends\nend\n@enduml\n");
    }

    @Test
    void whatEndsHasNoFrame() {
        assertThat(Mermaid.text(lasso(null))).doesNotContain("loop", "end\n");
        assertThat(PlantUml.source(lasso(null), new ArrayList<>())).doesNotContain("loop");
    }

    @Test
    void theFrameIsDrawn() throws IOException {
        String framed = PlantUml.svg(lasso(1));

        assertThat(framed).contains(">loop<").containsPattern("for(\u00a0|&#160;| )ever");
        assertThat(framed).contains("data-step=\"1\"", "data-step=\"2\"", "data-step=\"3\"");
        assertThat(PlantUml.svg(lasso(null))).doesNotContain(">loop<");
    }

    private static Sequence lasso(@Nullable Integer backTo) {
        return new Sequence(
                List.of(new Lifeline("a", "a")),
                List.of(
                        new Message(1, "a", "a", "begins", Kind.ACT),
                        new Message(2, "a", "a", "looks", Kind.SIGNAL),
                        new Message(3, "a", "a", "sees nothing", Kind.FAILURE),
                        new Message(3, "a", "a", "never ends", Kind.ALARM)),
                backTo);
    }

    @Test
    void aStateGraphTakesItsColoursFromThePage() throws IOException {
        String svg = PlantUml.svg(GRAPH);

        assertThat(svg)
                .startsWith("<svg")
                .contains("var(--ink)", "var(--bad)", "var(--bad-paper)")
                .doesNotContain("#0A0A", " id=", "Graphviz", "Syntax Error");
        assertThat(svg.replaceAll("[\\s\u00a0]+|&#160;", "")).contains("&lt;/script>&lt;/style>");
    }

    @Test
    void aStateGraphIsDrawnTheSameEachTime() throws IOException {
        assertThat(PlantUml.svg(GRAPH)).isEqualTo(PlantUml.svg(GRAPH));
    }

    @Test
    void theSourceOfAStateGraphHoldsNoSyntaxFromOutside() {
        assertThat(StateDiagramSource.of(GRAPH))
                .doesNotContain("<script", "!include", "%n()")
                .contains("[*] --> s0\n", "s2 --> s2 : Put\n")
                .containsPattern("s0 -\\[#0A0A06,bold]-> s2 : <color:#0A0A06>\\S{20,400}<U\\+2026>\\n");
    }

    @Test
    void thePictureTakesItsColoursFromThePage() throws IOException {
        String svg = PlantUml.svg(SEQUENCE);

        assertThat(svg).startsWith("<svg").contains("var(--ink)", "var(--bad)").doesNotContain("#0A0A", " id=");
        assertThat(svg).contains("data-step=\"1\"", "data-step=\"2\"");
    }
}
