package primed.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import primed.report.sockmap.SockmapStory;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.json.JsonMapper;

/** The diagrams of the committed counterexamples, as a browser sets them: no text runs into another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlagshipDiagramsInBrowserTest {
    /** Pairs of texts that share a place, in each diagram; lines may touch, as descenders do. */
    private static final String OVERLAPS = """
            return [...document.querySelectorAll('svg')].flatMap(svg => {
              const texts = [...svg.querySelectorAll('text')].map(text => ({
                text: text.textContent, box: text.getBoundingClientRect() }));
              return texts.flatMap((a, i) => texts.slice(i + 1)
                .filter(b => Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1
                  && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4)
                .map(b => svg.parentElement.id + ': ' + a.text + ' | ' + b.text));
            });
            """;

    private static final String MERMAID = "/META-INF/resources/webjars/mermaid/11.14.0/dist/mermaid.min.js";

    private Path folder = Path.of("");
    private @Nullable Browser started;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException, InterruptedException {
        Browser.obstacle().ifPresent(obstacle -> assumeTrue(false, obstacle));
        folder = temporary;
        started = Browser.start(Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        if (started != null) {
            started.stop();
        }
    }

    private List<String> overlaps(String content) throws IOException, InterruptedException {
        Path page = Files.writeString(
                folder.resolve("diagrams.html"),
                "<!doctype html><meta charset=utf-8><style>" + Assets.load().style() + "</style>" + content);
        Browser browser = Objects.requireNonNull(started);
        browser.resize(1200, 900);
        browser.open(page);
        return browser.run(OVERLAPS).valueStream().map(one -> one.asString()).toList();
    }

    private static Sequence sequence(Path trace) {
        return new SockmapStory(ItfReader.read(trace)).sequence("a property is broken", "");
    }

    private static String diagram(Path trace) throws IOException {
        return "<figure class=diagram><div class=wide id=\"" + trace.getFileName() + "\">"
                + PlantUml.svg(sequence(trace)) + "</div></figure>";
    }

    @Test
    void noTextsOfADiagramOverlap() throws IOException, InterruptedException {
        StringBuilder diagrams = new StringBuilder();
        try (Stream<Path> traces = Files.list(Path.of("traces", "sockmap"))) {
            for (Path trace : traces.sorted().toList()) {
                diagrams.append(diagram(trace));
            }
        }

        assertThat(overlaps(diagrams.toString())).isEmpty();
        assertThat(Objects.requireNonNull(started)
                        .run("return document.querySelectorAll('svg text').length")
                        .asInt())
                .isGreaterThan(200);
    }

    @Test
    void mermaidReadsTheDiagramOfEachTrace() throws IOException, InterruptedException {
        openMermaid();
        try (Stream<Path> traces = Files.list(Path.of("traces", "sockmap"))) {
            for (Path trace : traces.sorted().toList()) {
                assertThat(asMermaidReads(Mermaid.text(sequence(trace))))
                        .as(trace.toString())
                        .isEqualTo("sequence");
            }
        }
    }

    @Test
    void mermaidReadsWhatLooksLikeMarkup() throws IOException, InterruptedException {
        openMermaid();
        Sequence evil = Objects.requireNonNull(
                SampleReview.measured("").counterexamples().get(0).sequence());

        assertThat(asMermaidReads(Mermaid.text(evil))).isEqualTo("sequence");
        assertThat(asMermaidReads("sequenceDiagram\n    a->>: x\n")).contains("Parse error");
    }

    private void openMermaid() throws IOException, InterruptedException {
        try (InputStream script = FlagshipDiagramsInBrowserTest.class.getResourceAsStream(MERMAID)) {
            Files.write(
                    folder.resolve("mermaid.js"), Objects.requireNonNull(script).readAllBytes());
        }
        Objects.requireNonNull(started)
                .open(Files.writeString(
                        folder.resolve("mermaid.html"), "<!doctype html><script src=mermaid.js></script>"));
    }

    /** The kind of diagram, or what is wrong with it. */
    private String asMermaidReads(String diagram) throws IOException, InterruptedException {
        String quoted = JsonMapper.shared().writeValueAsString(diagram);
        return Objects.requireNonNull(started)
                .text("return mermaid.parse(" + quoted + ").then(it => it.diagramType, wrong => String(wrong))");
    }

    @Test
    void textsThatOverlapWouldBeSeen() throws IOException, InterruptedException {
        assertThat(overlaps("<div id=x><svg width=300 height=50><text x=10 y=20>16.</text>"
                        + "<text x=15 y=20>recv returns 01</text></svg></div>"))
                .containsExactly("x: 16. | recv returns 01");
    }
}
