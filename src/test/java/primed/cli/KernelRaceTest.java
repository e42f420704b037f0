package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primed.sockmap.kernel.RunningKernel;
import primed.sockmap.race.RaceLog;
import primed.sockmap.race.RaceLogReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The natural race on the running kernel: how often what happens is the machine's affair, what may happen the spec's.
 */
class KernelRaceTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void needsTheKernel() {
        RunningKernel.traitsOrSkip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--senders one",
                "--senders one --no-gate --verdict pass",
                "--senders split --no-gate --overlap --pin",
                "--senders two",
            })
    void whatTheKernelDoesTheSpecAllows(String arguments) {
        CommandRun run = CommandRun.of(("kernel race --runs 200 --json - " + arguments).split(" ", -1));

        assertThat(run.exit()).as(run.text()).isZero();
        JsonNode races = JsonMapper.shared().readTree(run.out()).get("races");
        assertThat(races).hasSize(8);
        assertThat(races.valueStream()).allSatisfy(race -> {
            assertThat(race.get("agreement").get("agrees").booleanValue()).isTrue();
            assertThat(race.get("outcomes")
                            .valueStream()
                            .mapToInt(outcome -> outcome.get("count").intValue())
                            .sum())
                    .isEqualTo(200);
        });
    }

    /** With one sending thread no run of a loop lost a byte, whatever the schedule. */
    @Test
    void theLoopReceivesAll() {
        CommandRun run = CommandRun.of("kernel", "race", "--reader", "loop", "--runs", "300", "--json", "-");

        JsonNode races = JsonMapper.shared().readTree(run.out()).get("races");
        assertThat(races.valueStream()
                        .map(race ->
                                race.get("outcomes").get("full").get("count").intValue()))
                .containsExactly(300, 300);
    }

    @Test
    void recordedRunsAreBehaviorsOfTheSpec() throws Exception {
        CommandRun run = CommandRun.of(
                "kernel",
                "record",
                "--reader",
                "flaky",
                "--transport",
                "udp",
                "--runs",
                "300",
                "--out",
                folder.toString());

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.out()).contains("300 recorded runs (", " are behaviors of the spec: ");
        RaceLog log = RaceLogReader.read(folder.resolve("flaky-udp.ndjson"));
        assertThat(log.runs()).hasSize(300);
        assertThat(log.distinctRuns()).hasSizeLessThan(300);
    }

    /** Ctrl-C: what was counted until then is told, and the recorded runs are whole. */
    @Test
    @Timeout(120)
    void interruptedItSaysWhatThereIs() throws Exception {
        Interrupts.assumeTheyAreHeard();
        Path out = folder.resolve("out.txt");
        Path log = folder.resolve("loop-udp.ndjson");
        Process primed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "primed.cli.Primed",
                        "kernel",
                        "record",
                        "--reader=loop",
                        "--transport=udp",
                        "--runs=10000000",
                        "--out=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            awaitContent(log, primed);

            Interrupts.send(primed);

            assertThat(primed.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(primed.exitValue()).isEqualTo(Interrupts.EXIT);
            int runs = RaceLogReader.read(log).runs().size();
            List<String> lines = Files.readAllLines(out);
            assertThat(lines).anyMatch(line -> line.startsWith(String.format(Locale.ROOT, "%,d recorded runs", runs)));
            assertThat(lines).anyMatch(line -> line.startsWith("Interrupted: partial"));
        } finally {
            primed.destroyForcibly();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // yields to the process that it waits for; nothing depends on it
    private static void awaitContent(Path file, Process process) throws Exception {
        while (process.isAlive() && (!Files.exists(file) || Files.size(file) == 0)) {
            Thread.yield();
        }
    }
}
