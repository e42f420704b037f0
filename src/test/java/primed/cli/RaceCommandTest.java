package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.race.Arena;
import primed.sockmap.race.Category;
import primed.sockmap.race.RaceLog;
import primed.sockmap.race.RaceLogReader;
import primed.sockmap.race.RaceReader;
import primed.sockmap.race.ReferenceArena;
import primed.sockmap.race.Tally;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code kernel race} and {@code kernel record}, on the reference implementation and on a faulty one. */
class RaceCommandTest {
    private static final KernelTraits LINUX_6_18 = new KernelTraits(true, false, true);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void racesEachReaderWithBothTransportsUnlessTold() {
        CommandRun run = race(ReferenceArena.withPromptWorker(), "--runs", "2", "--json", "-");

        assertThat(run.exit()).as(run.text()).isZero();
        JsonNode races = JsonMapper.shared().readTree(run.out()).get("races");
        assertThat(races.valueStream()
                        .map(race -> race.get("transport").stringValue() + " "
                                + race.get("reader").stringValue()))
                .containsExactly(
                        "UDP flaky",
                        "UDP loop",
                        "UDP two-phase",
                        "UDP hardened",
                        "TCP flaky",
                        "TCP loop",
                        "TCP two-phase",
                        "TCP hardened");
        assertThat(races.valueStream()
                        .map(race -> race.get("agreement").get("agrees").booleanValue()))
                .containsOnly(true);
    }

    /** Java's own exit code would be that of a violated property. */
    @Test
    void anErrorOfTheJvmIsAFaultOfTheTool() {
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false, false);

        int exit = Primed.run(
                console,
                () -> {
                    throw new StackOverflowError();
                },
                "kernel",
                "race");

        assertThat(exit).isEqualTo(3);
        assertThat(err.toString()).contains("This is a fault of Primed's own", "StackOverflowError");
    }

    @Test
    void saysHowTheFiguresAgreeWithTheSpec() {
        CommandRun run = race(
                ReferenceArena.withLateWorker(),
                "--reader",
                "flaky",
                "--transport",
                "udp",
                "--runs",
                "5",
                "--json",
                "-");

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.err()).contains("5 (56.6–100.0)", "full, short", "short: agrees", "Wilson");
        JsonNode race = JsonMapper.shared().readTree(run.out()).get("races").get(0);
        assertThat(race.get("runs").intValue()).isEqualTo(5);
        assertThat(race.get("partial").booleanValue()).isFalse();
        assertThat(race.get("distinctLogs").intValue()).isEqualTo(1);
        assertThat(race.get("outcomes").get("short").get("count").intValue()).isEqualTo(5);
        assertThat(race.get("outcomes").propertyNames())
                .containsExactlyElementsOf(
                        Stream.of(Category.values()).map(Category::words).toList());
        assertThat(race.get("agreement").get("allowed").toString())
                .isEqualTo(
                        "{\"full\":\"yes\",\"short\":\"yes\",\"EAGAIN\":\"no\",\"out of order\":\"no\",\"timed out\":\"no\"}");
    }

    /** The result for programs holds each kind of run, so that others can ask the spec. */
    @Test
    void theResultTellsEachKindOfRun() {
        CommandRun run =
                race(ReferenceArena.withLateWorker(), "--reader=flaky,loop", "--transport=udp", "--runs=5", "--json=-");

        JsonNode document = JsonMapper.shared().readTree(run.out());

        List<Tally> tallies = RaceJson.tallies(document);
        assertThat(tallies)
                .extracting(tally -> tally.setting().reader())
                .containsExactly(RaceReader.FLAKY, RaceReader.LOOP);
        assertThat(tallies.get(0).runs()).isEqualTo(5);
        assertThat(tallies.get(0).count(Category.SHORT)).isEqualTo(5);
        assertThat(tallies.get(1).count(Category.FULL)).isEqualTo(5);
        ((ObjectNode) document.get("races").get(0)).putArray("runsOfKind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaceJson.tallies(document))
                .withMessage("there are 1 kinds of runs, and 0 counts");
    }

    /** A sockmap that turns bytes round does what the spec forbids. */
    @Test
    void whatTheSpecForbidsIsAnErrorAndIsLogged() throws Exception {
        CommandRun run = race(
                ReferenceArena.reversing(),
                "--reader=loop",
                "--transport=udp",
                "--runs=3",
                "--out=" + folder,
                "--json=" + folder.resolve("race.json"));

        Path log = folder.resolve("forbidden-loop-udp.ndjson");
        assertThat(run.exit()).as(run.text()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "out of order: 3 runs FORBIDDEN",
                        "the spec forbids 3 runs of 1 kind",
                        log.toString(),
                        ">>> recv(11)");
        RaceLog forbidden = RaceLogReader.read(log);
        assertThat(forbidden.runs()).hasSize(1);
        assertThat(forbidden.runs().get(0).category()).isEqualTo(Category.OUT_OF_ORDER);
        JsonNode agreement = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("race.json")))
                .get("races")
                .get(0)
                .get("agreement");
        assertThat(agreement.get("agrees").booleanValue()).isFalse();
        assertThat(agreement.get("forbiddenRuns").intValue()).isEqualTo(3);
        assertThat(agreement.get("log").stringValue()).isEqualTo(log.toString());
    }

    @Test
    void recordedRunsAreBehaviorsOfTheSpec() throws Exception {
        CommandRun run = record(
                ReferenceArena.withLateWorker(),
                "--reader=flaky,loop",
                "--transport=udp",
                "--runs=20",
                "--out=" + folder);

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.out()).contains("20 recorded runs (1 kinds) are behaviors of the spec");
        assertThat(RaceLogReader.read(folder.resolve("flaky-udp.ndjson")).runs())
                .hasSize(20);
        assertThat(RaceLogReader.read(folder.resolve("loop-udp.ndjson")).runs()).hasSize(20);
    }

    @Test
    void aRecordedRunThatIsNoBehaviorIsAnError() {
        CommandRun run = record(
                ReferenceArena.reversing(), "--reader=hardened", "--transport=tcp", "--runs=2", "--out=" + folder);

        assertThat(run.exit()).as(run.text()).isEqualTo(1);
        assertThat(run.out()).contains("2 of which are no behaviors of the spec");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--reader blocking                 | can spin in the kernel | kernel lab",
                "--reader eager                    | 'eager' is none of flaky, loop, two-phase, hardened | --reader",
                "--runs 0                          | --runs is 0 | from 1",
                "--senders three                   | three | one",
                "--transport sctp                  | sctp | UDP",
                "--verdict drop                    | drop | PASS",
                "--senders two --gate              | --gate | --senders two",
                "--overlap                         | --overlap | --senders split",
                "--spec nowhere/MCSelftest.tla     | There is no spec | nowhere",
                "--tla2tools nowhere.jar --runs 1  | There is no TLC at | nowhere.jar",
                "--spec specs/sockmap/ByteChannel.tla --runs 1 | cannot say | ByteChannel",
            })
    void wrongUseIsRefused(String arguments, String complaint, String advice) {
        CommandRun run = race(ReferenceArena.withPromptWorker(), arguments.split(" +", -1));

        assertThat(run.exit()).as(run.text()).isEqualTo(2);
        assertThat(run.text()).contains(complaint, advice).doesNotContain("\tat ");
    }

    @Test
    void recordNeedsAFolder() {
        CommandRun run = record(ReferenceArena.withPromptWorker(), "--runs", "1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--out");
    }

    private static CommandRun race(Arena arena, String... args) {
        return run(arena, "race", args);
    }

    private static CommandRun record(Arena arena, String... args) {
        return run(arena, "record", args);
    }

    private static CommandRun run(Arena arena, String command, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, false);
        RaceField field = new RaceField("a reference", LINUX_6_18, arena);
        String[] all =
                Stream.concat(Stream.of("kernel", command), Arrays.stream(args)).toArray(String[]::new);
        int exit = Primed.run(console, () -> field, all);
        return new CommandRun(exit, out.toString(), err.toString());
    }
}
