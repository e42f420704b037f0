package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primed.replay.Moment;
import primed.replay.ReplayResult;
import primed.report.review.KernelSuites;
import primed.report.review.KernelSuites.Obstacle;
import primed.report.review.KernelSuites.Row;
import primed.report.review.KernelSuitesJson;
import primed.report.review.KernelSuitesText;
import primed.report.review.SuiteTable;
import primed.report.review.SuiteTableJson;
import primed.sockmap.kernel.KernelProbe;
import primed.spec.Manifest;
import primed.trace.Action;

/** The suites of a manifest on the running kernel: the command, and the committed table of the flagship. */
class KernelSuitesTest {
    private static final Path TEXT = SockmapProject.SPECS.resolve("KERNEL_SUITES.md");
    private static final Path JSON = SockmapProject.SPECS.resolve("KERNEL_SUITES.json");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachModelOfTheFlagshipIsThere() throws IOException {
        var models = Manifest.read(SockmapProject.MANIFEST).models();
        ModelNames names = ModelNames.among(models);

        assertThat(committed().rows().stream().flatMap(row -> row.models().stream()))
                .as("generate the table again, as it says")
                .containsExactlyInAnyOrderElementsOf(
                        models.stream().map(names::name).toList());
    }

    @Test
    void theKernelNeverLeftTheSpec() throws IOException {
        assertThat(committed().rows()).allSatisfy(row -> {
            assertThat(row.diverging()).as(row.models().get(0)).isZero();
            assertThat(row.run()).as(row.models().get(0)).isPositive();
        });
    }

    /** Taking p1 out of the map is done a few times only. */
    @Test
    void allSuitesWereRunWholeButForTheOneThatLeavesTheMap() throws IOException {
        SuiteTable sizes = SuiteTableJson.read(Files.readString(SockmapProject.SPECS.resolve("SUITES.json")));

        assertThat(committed().rows())
                .extracting(Row::tests)
                .containsExactlyElementsOf(
                        sizes.rows().stream().map(SuiteTable.Row::tests).toList());
        assertThat(committed().rows())
                .filteredOn(row -> row.run() < row.tests())
                .extracting(Row::models)
                .containsExactly(List.of("HardenedUdpGatedLeavesMap"));
    }

    @Test
    void theTextIsThatOfTheJson() throws IOException {
        assertThat(Files.readString(TEXT)).isEqualTo(KernelSuitesText.of(committed(), TEXT.toString()));
        assertThat(Files.readString(JSON)).isEqualTo(JsonOption.text(KernelSuitesJson.write(committed())));
    }

    /** Over UDP FIONREAD of an old kernel cannot be asked here; the flaky TCP reader is stopped by nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"FlakyUdpGatedOldFionread", "FlakyTcpGated"})
    void theCommandForcesTheSuite(String model) throws IOException {
        KernelProbe probe = KernelProbe.ofThisMachine();
        Assumptions.assumeTrue(probe.isUsable(), () -> "needs sockmaps of a running kernel: " + probe.obstacle());
        Path specs = SockmapProject.SPECS.toAbsolutePath();
        Path manifest = manifest(specs.resolve("MCSelftest.tla"), specs.resolve("models/" + model + ".cfg"));
        Path table = folder.resolve("T.md");

        CommandRun run = CommandRun.of("kernel", "suites", manifest.toString(), "--table", table.toString());

        assertThat(run.exit()).as(run.text()).isZero();
        KernelSuites written = KernelSuitesJson.read(Files.readString(folder.resolve("T.json")));
        assertThat(written.kernel()).isEqualTo(probe.kernel());
        assertThat(Files.readString(table)).isEqualTo(KernelSuitesText.of(written, table.toString()));
        assertThat(run.out()).contains(KernelSuitesText.sum(written));
        KernelSuites committed = committed();
        if (committed.kernel().equals(probe.kernel())) {
            assertThat(written.rows())
                    .containsExactlyElementsOf(committed.rows().stream()
                            .filter(row -> row.models().contains(model))
                            .toList());
        }
    }

    @Test
    void anotherSpecIsRefused() throws IOException {
        Path spec = Files.writeString(folder.resolve("Lamp.tla"), "---- MODULE Lamp ----\n====\n");
        Path config = Files.writeString(folder.resolve("Lamp.cfg"), "INIT Init\nNEXT Next\n");

        CommandRun run =
                CommandRun.of("kernel", "suites", manifest(spec, config).toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is another spec; the kernel follows the models of MCSelftest.tla");
    }

    @Test
    void aFolderInThePlaceOfTheTableIsRefusedBeforeTheWork() {
        CommandRun run = CommandRun.of("kernel", "suites", "--table", folder.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("--table names " + folder + ", which is a folder.")
                .doesNotContain("Covering");
    }

    @Test
    void testsAreCountedByTheirEndsAndStepsAsFarAsTheyWent() {
        KernelSuiteTally tally = new KernelSuiteTally();
        tally.add(10, new ReplayResult.Conforms(10));
        tally.add(20, cutShort(8, "BacklogEnqueue", "message 1 is sent"));
        tally.add(30, cutShort(4, "BacklogEnqueue", "message 2 is sent"));
        tally.add(40, cutShort(1, "PollReturns", "unsound"));
        tally.add(50, new ReplayResult.NotStarted(new IllegalStateException("no sockets")));

        assertThat(tally.row(List.of("M"), 6))
                .isEqualTo(new Row(
                        List.of("M"),
                        6,
                        5,
                        1,
                        1,
                        10 + 20 + 30 + 40 + 50,
                        10 + 7 + 3,
                        List.of(
                                new Obstacle("BacklogEnqueue", "a message is sent", 2),
                                new Obstacle("PollReturns", "unsound", 1))));
    }

    @Test
    void theTableSaysWhereTestsAreCutShort() {
        Row part = new Row(
                List.of("A", "B"),
                1_234,
                10,
                3,
                0,
                90,
                70,
                List.of(new Obstacle("PollReturns", "unsound", 2), new Obstacle("TcpWake", "waits", 5)));
        Row whole = new Row(List.of("C"), 2, 2, 1, 0, 9, 8, List.of(new Obstacle("TcpWake", "waits", 1)));

        String text = KernelSuitesText.of(new KernelSuites("m.json", "Linux 9", List.of(part, whole)), "T.md");

        assertThat(text)
                .contains("forced on real sockets of Linux 9.")
                .contains("2 graphs, 12 tests run: 4 conform, 8 are cut short, 0 diverge; 78 of 99 steps taken.")
                .contains("""
                        | `A`<br>`B` | first 10 of 1,234 | 3 | 7 | 0 | 70 of 90 | `TcpWake` 5, `PollReturns` 2 |
                        | `C` | 2 | 1 | 1 | 0 | 8 of 9 | `TcpWake` 1 |
                        """)
                .contains("""
                        | `TcpWake` | waits | 6 |
                        | `PollReturns` | unsound | 2 |
                        """)
                .contains("kernel suites m.json --table T.md");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "tests": 3       | "tests": 1         | 2 were run
            "conforming": 1  | "conforming": 2    | 3 have ended
            "taken": 7       | "taken": 10        | more steps than there are
            ["A"]            | []                 | a suite is of no model
            "kernel": "L"    | "kernel": ""       | which manifest or which kernel
            "why": "w"       | "why": ["w"]       | it is no table of suites on a kernel
            "rows"           | "suites"           | it is no table of suites on a kernel
            """)
    void whatNoSuiteCanBeLikeIsRefused(String good, String bad, String complaint) {
        String text = """
                {"manifest": "m", "kernel": "L", "rows": [{"models": ["A"], "tests": 3, "run": 2, "conforming": 1,
                 "diverging": 0, "steps": 9, "taken": 7, "obstacles": [{"action": "X", "why": "w", "tests": 1}]}]}
                """;

        assertThat(KernelSuitesJson.read(text).agrees()).isTrue();
        assertThatThrownBy(() -> KernelSuitesJson.read(text.replace(good, bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    private static ReplayResult cutShort(int step, String action, String why) {
        Moment moment = new Moment(step, "at step " + step, Optional.of(new Action(action, Map.of(), null)));
        return new ReplayResult.Unforceable(moment, why);
    }

    private Path manifest(Path spec, Path config) throws IOException {
        return Files.writeString(folder.resolve("manifest.json"), """
                {"modules": [{"path": "%s", "models": [{"path": "%s", "result": "unknown"}]}]}
                """.formatted(spec, config));
    }

    private static KernelSuites committed() throws IOException {
        return KernelSuitesJson.read(Files.readString(JSON));
    }
}
