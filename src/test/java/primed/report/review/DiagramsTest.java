package primed.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Sequence diagrams as text and as pictures. */
class DiagramsTest {
    private static final Sequence SEQUENCE = Objects.requireNonNull(
            SampleReview.measured("").counterexamples().get(0).sequence());

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
    void thePictureTakesItsColoursFromThePage() throws IOException {
        String svg = PlantUml.svg(SEQUENCE);

        assertThat(svg).startsWith("<svg").contains("var(--ink)", "var(--bad)").doesNotContain("#0A0A", " id=");
        assertThat(svg).contains("data-step=\"1\"", "data-step=\"2\"");
    }
}
