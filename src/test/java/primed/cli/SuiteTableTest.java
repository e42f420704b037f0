package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primed.report.review.Exhibit;
import primed.report.review.Exhibit.Cell;
import primed.report.review.SuiteTable;
import primed.report.review.SuiteTable.Row;
import primed.report.review.SuiteTableJson;
import primed.report.review.SuiteTableText;
import primed.report.review.SuitesExhibit;
import primed.spec.Manifest;
import tools.jackson.databind.json.JsonMapper;

/** The sizes of the suites of a manifest: the command, and the committed table of the flagship. */
class SuiteTableTest {
    private static final Path TEXT = SockmapProject.SPECS.resolve("SUITES.md");
    private static final Path JSON = SockmapProject.SPECS.resolve("SUITES.json");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachModelOfTheFlagshipHasItsSuite() throws IOException {
        ModelNames names =
                ModelNames.among(Manifest.read(SockmapProject.MANIFEST).models());

        assertThat(committed().rows().stream().flatMap(row -> row.models().stream()))
                .as("generate the table again, as docs/suites.md says")
                .containsExactlyInAnyOrderElementsOf(Manifest.read(SockmapProject.MANIFEST).models().stream()
                        .map(names::name)
                        .toList());
    }

    @Test
    void eachSuiteReachesAll() throws IOException {
        assertThat(committed().rows())
                .allSatisfy(row -> assertThat(row.reached())
                        .as(row.models().get(0))
                        .isEqualTo(row.targets())
                        .isPositive());
    }

    /** Models of which all states are few, so that it takes no time to explore them again. */
    @ParameterizedTest
    @ValueSource(strings = {"FlakyUdpGatedOldFionread", "LoopUdpGatedPass", "HardenedTcpTwoRoundsSelfPass"})
    void theCommittedSizesAreThoseOfToday(String model) throws IOException {
        CommandRun run = table(model);

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(written().rows())
                .extracting(row -> withoutNames(row))
                .containsExactly(committed().rows().stream()
                        .filter(row -> row.models().contains(model))
                        .map(SuiteTableTest::withoutNames)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theTextIsThatOfTheJson() throws IOException {
        assertThat(Files.readString(TEXT)).isEqualTo(SuiteTableText.of(committed(), TEXT.toString()));
        assertThat(Files.readString(JSON)).isEqualTo(JsonOption.text(SuiteTableJson.write(committed())));
    }

    /** They are asked about different properties, which does not change what can happen. */
    @Test
    void modelsWithTheSameGraphShareARow() throws IOException {
        CommandRun run = table("BlockingUdpGated", "BlockingUdpGatedSpins", "LoopUdpGated");

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.out()).contains("BlockingUdpGated and 1 more", "2 state graphs, ");
        assertThat(written().rows())
                .extracting(Row::models)
                .containsExactly(List.of("BlockingUdpGated", "BlockingUdpGatedSpins"), List.of("LoopUdpGated"));
    }

    @Test
    void theReviewShowsSizesBesideTheirBounds() {
        Exhibit exhibit = SuitesExhibit.of(JsonMapper.shared().readTree("""
                {"manifest": "m.json", "cover": "states", "suites": [
                  {"models": ["A", "B"], "states": 1200, "transitions": 3000, "targets": 1200, "reached": 1200,
                   "tests": 7, "steps": 2000, "lowerBound": {"tests": 7, "steps": 1990}}]}
                """), "T.md");

        assertThat(exhibit.rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("A, B", "1,200", "3,000", "1,200 of 1,200", "7 (7)", "2,000 (1,990)");
        assertThat(exhibit.caption()).contains("covers its states", "for 0 of them nothing is better");
        assertThat(exhibit.command()).endsWith("suite m.json --cover states --table T.md");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [                                                     | it is no table of suites
            {}                                                    | there is no list of suites in it
            {"manifest": "m", "cover": "states", "suites": 3}     | there is no list of suites in it
            {"manifest": "m", "cover": "states", "suites": [{}]}  | No value for property 'models'
            {"cover": "states", "suites": []}                     | No value for property 'manifest'
            """)
    void whatIsNoTableIsRefused(String text, String complaint) {
        assertThatThrownBy(() -> SuiteTableJson.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "tests": 7    | "tests": 6      | the suite of A is below its bound
            "steps": 20   | "steps": 19     | the suite of A is below its bound
            "reached": 9  | "reached": 10   | the suite of A reaches more than there is
            ["A"]         | []              | a suite is of no model
            "states": 5   | "states": "few" | it is no table of suites
            """)
    void whatNoSuiteCanBeLikeIsRefused(String good, String bad, String complaint) {
        String text = """
                {"manifest": "m", "cover": "transitions", "suites": [{"models": ["A"], "states": 5, "transitions": 9,
                 "targets": 9, "reached": 9, "tests": 7, "steps": 20, "lowerBound": {"tests": 7, "steps": 20}}]}
                """;

        assertThat(SuiteTableJson.read(text).best()).isOne();
        int first = text.indexOf(good);
        assertThatThrownBy(() ->
                        SuiteTableJson.read(text.substring(0, first) + bad + text.substring(first + good.length())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--out", "--config", "--binding", "--afresh"})
    void whatIsForOneSpecIsRefused(String option) {
        List<String> args = option.equals("--afresh") ? List.of() : List.of("elsewhere");

        CommandRun run = CommandRun.of(Stream.of(List.of("suite", SockmapProject.MANIFEST.toString(), option), args)
                .flatMap(List::stream)
                .toArray(String[]::new));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(option, "of a manifest there is a table");
    }

    @Test
    void aTableIsOfAManifest() {
        CommandRun run = CommandRun.of("suite", SockmapProject.SPEC.toString(), "--table", "T.md");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--table is for a manifest");
    }

    @Test
    void aSuiteNeedsAFolder() {
        CommandRun run = CommandRun.of("suite", SockmapProject.SPEC.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Name a folder by --out DIR.");
    }

    @Test
    void aGraphThatCannotBeExploredSaysWhichAndWhy() throws IOException {
        Files.writeString(folder.resolve("Bad.tla"), """
                ---- MODULE Bad ----
                VARIABLE x
                Init == x = 0
                Next == x' = x.y
                ====
                """);
        Files.writeString(folder.resolve("Bad.cfg"), "INIT Init\nNEXT Next\n");
        Path manifest = Files.writeString(folder.resolve("m.json"), """
                {"modules": [{"path": "Bad.tla", "models": [{"path": "Bad.cfg", "result": "unknown"}]}]}
                """);

        CommandRun run = CommandRun.of(
                "suite", manifest.toString(), "--table", folder.resolve("T.md").toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("state graph of Bad", "There is no whole state graph: evaluation error.");
        assertThat(folder.resolve("T.md")).doesNotExist();
    }

    @Test
    void aPriceOfTestsIsForOneSpec() {
        CommandRun run = CommandRun.of("suite", "specs/sockmap/manifest.json", "--reset-cost", "3");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--reset-cost is for the suite of one spec");
    }

    private CommandRun table(String... models) throws IOException {
        Path specs = SockmapProject.SPECS.toAbsolutePath();
        String list = List.of(models).stream()
                .map(model ->
                        "{\"path\": \"" + specs.resolve("models/" + model + ".cfg") + "\", \"result\": \"unknown\"}")
                .collect(Collectors.joining(", "));
        Path manifest = Files.writeString(
                folder.resolve("manifest.json"),
                "{\"modules\": [{\"path\": \"" + specs.resolve("MCSelftest.tla") + "\", \"models\": [" + list + "]}]}");
        return CommandRun.of(
                "suite", manifest.toString(), "--table", folder.resolve("T.md").toString());
    }

    private SuiteTable written() throws IOException {
        return SuiteTableJson.read(Files.readString(folder.resolve("T.json")));
    }

    private static SuiteTable committed() throws IOException {
        return SuiteTableJson.read(Files.readString(JSON));
    }

    private static Row withoutNames(Row row) {
        return new Row(
                List.of("any"),
                row.states(),
                row.transitions(),
                row.targets(),
                row.reached(),
                row.tests(),
                row.leastTests(),
                row.steps(),
                row.leastSteps());
    }
}
