package primed.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import primed.spec.Comparison;
import primed.spec.Expectation;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.Mode;
import primed.tlc.Outcome;
import primed.tlc.Problem;
import primed.tlc.Result;
import primed.tlc.Statistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The formats of CI servers: what each reader looks for is where it looks for it. */
class ReportsTest {
    private static final String SARIF_SCHEMA = "/schemas/sarif-schema-2.1.0.json";

    @TempDir
    private Path folder = Path.of("");

    private Path spec = Path.of("");

    @BeforeEach
    void writeSpec() throws IOException {
        spec = Files.writeString(folder.resolve("Jugs.tla"), """
                ---- MODULE Jugs ----
                VARIABLE big
                NotFour == big # 4
                ====
                """);
    }

    private ModelResult checked(Result result, @Nullable String property, Problem... problems) {
        Model model = new Model(
                "Jugs.tla",
                "Jugs<1>.cfg",
                spec,
                folder.resolve("Jugs.cfg"),
                new Mode.Exhaustive(),
                1,
                null,
                Expectation.NOTHING,
                null,
                null,
                Map.of());
        Outcome outcome = new Outcome(
                result,
                property,
                new Statistics(1L, 1L, 0L, 1L),
                null,
                List.of(problems),
                List.of(),
                List.of(),
                List.of(),
                "2.18",
                Duration.ofMillis(1500),
                "",
                "");
        return new ModelResult(model, outcome, new Comparison(List.of()), Map.of());
    }

    private ModelResult violated() {
        return checked(
                Result.SAFETY_FAILURE,
                "NotFour",
                new Problem("Invariant NotFour is violated: 100 %\nreally", "Jugs", 3, 1));
    }

    @Test
    void junitXmlCountsFailuresAndErrorsApart() throws Exception {
        String xml = JUnitXml.of(List.of(
                violated(),
                checked(Result.SUCCESS, null),
                checked(Result.CRASH, null, new Problem("out of \u0000 memory", null, null, null))));

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        Element test = (Element) document.getElementsByTagName("testcase").item(0);
        assertThat(test.getAttribute("name")).isEqualTo("Jugs<1>.cfg");
        assertThat(test.getAttribute("time")).isEqualTo("1.500");
        assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
                .contains("NotFour", "100 %");
        assertThat(document.getElementsByTagName("error").item(0).getTextContent())
                .contains("out of ? memory");
    }

    @Test
    void surefireReadsTheJUnitXml() throws Exception {
        String xml = JUnitXml.of(List.of(
                violated(),
                checked(Result.SUCCESS, null),
                checked(Result.CRASH, null, new Problem("out of memory", null, null, null))));

        List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));

        assertThat(suites).hasSize(1);
        ReportTestSuite suite = suites.get(0);
        assertThat(List.of(suite.getNumberOfTests(), suite.getNumberOfFailures(), suite.getNumberOfErrors()))
                .containsExactly(3, 1, 1);
        assertThat(suite.getTestCases().get(0).getFailureType()).isEqualTo("safety failure");
        assertThat(suite.getTestCases().get(0).getFailureDetail()).contains("100 %");
        assertThat(suite.getTestCases().get(1).isSuccessful()).isTrue();
    }

    @Test
    void sarifIsAsItsSchemaWantsIt() throws IOException {
        JsonNode document = Sarif.of(
                List.of(
                        violated(),
                        checked(Result.SUCCESS, null),
                        checked(Result.CRASH, null, new Problem("out of memory", null, null, null))),
                "1.0",
                folder);

        assertThat(sarifErrors(document)).isEmpty();
    }

    @Test
    void theSchemaOfSarifWouldRefuseAWrongOne() throws IOException {
        ObjectNode document = Sarif.of(List.of(violated()), "1.0", folder);
        ((ObjectNode) document.at("/runs/0/results/0/locations/0/physicalLocation/region")).put("startLine", 0);
        ((ObjectNode) document.at("/runs/0/results/0")).put("level", "awful");

        assertThat(sarifErrors(document)).hasSize(2);
    }

    @Test
    void theSchemaIsTheOneThatTheDocumentNames() throws IOException {
        try (InputStream schema = ReportsTest.class.getResourceAsStream(SARIF_SCHEMA)) {
            JsonNode document = JsonMapper.shared().readTree(Objects.requireNonNull(schema));

            assertThat(document.path("id").asString())
                    .isEqualTo(
                            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
                    .isEqualTo(
                            Sarif.of(List.of(), "1.0", folder).path("$schema").asString());
            assertThat(document.path("title").asString())
                    .isEqualTo("Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema");
        }
    }

    /** The schema is that of OASIS: docs.oasis-open.org/sarif/sarif/v2.1.0/errata01. */
    private static List<com.networknt.schema.Error> sarifErrors(JsonNode document) throws IOException {
        try (InputStream schema = ReportsTest.class.getResourceAsStream(SARIF_SCHEMA)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(Objects.requireNonNull(schema))
                    .validate(document);
        }
    }

    @Test
    void sarifPointsAtTheDefinitionOfTheViolatedProperty() {
        JsonNode run = Sarif.of(List.of(violated(), checked(Result.SUCCESS, null)), "1.0", folder)
                .path("runs")
                .path(0);

        assertThat(run.path("results")).hasSize(1);
        JsonNode result = run.path("results").path(0);
        assertThat(result.path("ruleId").asString()).isEqualTo("safety-failure");
        assertThat(run.at("/tool/driver/rules/0/id").asString()).isEqualTo("safety-failure");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("Jugs.tla");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(3);
    }

    @Test
    void aGithubAnnotationIsOneLineWithItsPlace() {
        assertThat(GithubAnnotations.of(List.of(violated(), checked(Result.SUCCESS, null)), folder))
                .containsExactly("::error file=Jugs.tla,line=3,col=1,title=Jugs<1>.cfg%3A safety failure"
                        + "::safety failure (NotFour)%0AJugs:3:1: Invariant NotFour is violated: 100 %25%0Areally");
    }

    @Test
    void aPlaceMayBeInAnotherModule() throws IOException {
        Path base = Files.writeString(folder.resolve("Base.tla"), "---- MODULE Base ----\n  NotFour == TRUE\n====\n");

        ModelResult violated = checked(Result.SAFETY_FAILURE, "NotFour", new Problem("violated", "Base", 2, 3));

        assertThat(Place.of(violated)).contains(new Place(base, 2, 3, "  NotFour == TRUE"));
    }

    @Test
    void aLivenessFailureThatNamesNoPropertyIsShownWhereTheConfigurationNamesThem() throws IOException {
        Files.writeString(folder.resolve("Jugs.cfg"), "SPECIFICATION Spec\nPROPERTIES Live, Fair\n");

        ModelResult unnamed = checked(
                Result.LIVENESS_FAILURE, null, new Problem("Temporal properties were violated.", null, null, null));

        assertThat(Place.of(unnamed)).contains(new Place(folder.resolve("Jugs.cfg"), 2, 1, "PROPERTIES Live, Fair"));
    }

    @Test
    void aPlaceIsShownWithACaret() {
        ModelResult error = checked(Result.EVALUATION_ERROR, null, new Problem("no value", "Jugs", 3, 12));

        assertThat(Place.of(error).orElseThrow().picture()).containsExactly("NotFour == big # 4", "           ^");
    }

    @Test
    void aLineThatIsNotThereIsNoPlace() {
        assertThat(Place.of(checked(Result.EVALUATION_ERROR, null, new Problem("no value", "Jugs", 30, 12))))
                .isEmpty();
        assertThat(Place.of(checked(Result.EVALUATION_ERROR, null, new Problem("no value", "Elsewhere", 3, 12))))
                .isEmpty();
    }
}
