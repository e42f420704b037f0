package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import primed.sockmap.binding.Schedule;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.finding.Finding;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.json.JsonMapper;

/** README, models, traces and measured findings tell of the same things. */
class SockmapFindingsTest {
    private static final Path FOLDER = Path.of("specs/sockmap");
    private static final Pattern IN_CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern ROW = Pattern.compile("\\| ([a-z0-9-]+) \\| ([^|]+) \\| [^|]+ \\|");
    private static final List<String> TRACES = SockmapProject.files(SockmapProject.TRACES).stream()
            .map(SockmapProject::nameOfTrace)
            .toList();

    @Test
    void everyFindingHasATraceAndIsToldInFull() throws Exception {
        sections().forEach((title, text) -> {
            assertThat(inCode(text)).as("the traces of: %s", title).anyMatch(TRACES::contains);
            assertThat(text).as(title).contains("*What.*", "*Where.*", "*For the selftest.*", "*Safe.*", "*Measured.*");
        });
    }

    @Test
    void everyTraceBelongsToOneFinding() throws Exception {
        assertThat(sections().values().stream()
                        .flatMap(SockmapFindingsTest::inCode)
                        .filter(TRACES::contains))
                .containsExactlyInAnyOrderElementsOf(TRACES);
    }

    @Test
    void everyMeasuredFindingBelongsToOne() throws Exception {
        List<String> ids = Arrays.stream(Finding.values()).map(Finding::id).toList();

        assertThat(sections().values().stream()
                        .flatMap(SockmapFindingsTest::inCode)
                        .filter(ids::contains))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void everyTraceHasAModel() throws Exception {
        assertThat(JsonMapper.shared()
                        .readTree(FOLDER.resolve("manifest.json").toFile())
                        .path("modules")
                        .valueStream()
                        .flatMap(module -> module.path("models").valueStream())
                        .filter(model -> model.has("trace"))
                        .map(model -> model.path("trace").stringValue()))
                .containsExactlyInAnyOrderElementsOf(TRACES);
    }

    @Test
    void everyTracesScheduleIsInTheTableOfTheRecvLoop() throws Exception {
        assertThat(recvLoop().keySet()).containsExactlyInAnyOrderElementsOf(TRACES);
    }

    @TestFactory
    Stream<DynamicTest> theRecvLoopGetsWhatTheTableSays() throws Exception {
        return recvLoop().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    Trace trace = ItfReader.read(SockmapProject.TRACES.resolve(row.getKey() + TraceFolder.ENDING));
                    SelftestModel model = SelftestModel.of(trace.provenance().constants());

                    assertThat(new Schedule(trace.behavior(), model)
                                    .onRecvLoop()
                                    .summary())
                            .isEqualTo(row.getValue());
                }));
    }

    private static Map<String, String> recvLoop() throws Exception {
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(between("<!-- recv loop -->", "<!-- /recv loop -->"))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2)));
        return rows;
    }

    private static Map<String, String> sections() throws Exception {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String section :
                between("\n## The findings\n", "\n## What can be forced").split("\n### ", -1)) {
            sections.put(section.lines().findFirst().orElse(""), section);
        }
        sections.remove("");
        assertThat(sections).hasSizeGreaterThan(8);
        return sections;
    }

    private static Stream<String> inCode(String text) {
        return IN_CODE.matcher(text).results().map((MatchResult code) -> code.group(1));
    }

    private static String between(String begin, String end) throws Exception {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        assertThat(readme).contains(begin, end);
        return readme.substring(readme.indexOf(begin), readme.indexOf(end));
    }
}
