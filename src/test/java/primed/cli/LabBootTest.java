package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.finding.Finding;
import primed.sockmap.lab.CommandResult;
import primed.sockmap.lab.GuestJob;
import primed.sockmap.lab.GuestMessage;
import primed.sockmap.lab.KernelImages;
import primed.sockmap.lab.KernelTraces;
import primed.sockmap.lab.Lab;
import primed.sockmap.lab.LabKernels;
import primed.sockmap.lab.LabUnavailableException;
import primed.sockmap.race.Tally;
import primed.tlc.ModelConfig;
import primed.tlc.Tlc;
import primed.trace.Trace;
import primed.trace.itf.ItfWriter;

/** A guest, where QEMU and a kernel are at hand: nothing is fetched for this. */
class LabBootTest {
    private static final Path CACHE = LabPlaces.cache();
    private static final String VERSION = "6.1.176";
    private static final String SHORT_READ = "traces/short-read" + TraceFolder.ENDING;
    private static final String HIDDEN = "traces/native-data-hidden" + TraceFolder.ENDING;
    private static final String SECOND_ROUND = "traces/second-round-stays-native" + TraceFolder.ENDING;
    private static final Duration PATIENCE = Duration.ofMinutes(9);

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void needsQemuAndAKernel() {
        try {
            Lab.requireTools();
        } catch (LabUnavailableException e) {
            Assumptions.abort("needs QEMU and what the lab makes guests of: " + e.getMessage());
        }
        Assumptions.assumeTrue(
                new KernelImages(CACHE).cached(VERSION).isPresent(),
                "needs the kernel " + VERSION + " in " + CACHE + ", where primed kernel lab puts it");
    }

    @Test
    void theSameCodeRunsInAGuest() throws Exception {
        GuestJob job = new GuestJob(
                List.of(
                        List.of("kernel", "probe"),
                        List.of("replay", "--on", "kernel", SHORT_READ, HIDDEN, SECOND_ROUND),
                        List.of("kernel", "race", "--reader=loop", "--transport=udp", "--senders=two", "--runs=10"),
                        List.of("check", "no-such-spec.tla")),
                List.of(
                        new GuestJob.Tried(Finding.SHORT_READ, 2),
                        new GuestJob.Tried(Finding.EAGAIN_AFTER_POLL, 2),
                        new GuestJob.Tried(Finding.NEVER_WOKEN, 1),
                        new GuestJob.Tried(Finding.SPIN, 1),
                        new GuestJob.Tried(Finding.SOFT_LOCKUP, 1)));
        Map<String, Path> files = Map.of(
                SHORT_READ, traceOfThisKernel("FlakyUdpGated", "NoShortReadInv"),
                HIDDEN, traceOfThisKernel("LoopUdpUngatedNoVerdictEagain", "NoEagainInv"),
                SECOND_ROUND, traceOfThisKernel("HardenedTcpTwoRounds", "EndsProp"));

        List<GuestMessage> messages = run(job, files);

        List<CommandResult> commands = new ArrayList<>();
        List<String> measured = new ArrayList<>();
        for (GuestMessage message : messages) {
            if (message instanceof GuestMessage.Command command) {
                commands.add(command.result());
            } else if (message instanceof GuestMessage.Tried tried) {
                measured.add(tried.measurement().finding().id() + " "
                        + tried.measurement().outcomes());
            } else if (message instanceof GuestMessage.NotTried not) {
                measured.add(not.finding().id() + " not tried: " + not.why());
            }
        }
        assertThat(commands).extracting(CommandResult::exit).containsExactly(0, 0, 0, 2);
        assertThat(commands.get(0).text()).contains("Linux 6.1.0-50-cloud-amd64", "FIONREAD does not show redirected");
        assertThat(commands.get(1).text().lines().filter(line -> line.startsWith("conforms")))
                .as(commands.get(1).text())
                .hasSize(3);
        assertThat(RaceJson.tallies(Objects.requireNonNull(commands.get(2).json())))
                .singleElement()
                .extracting(Tally::runs)
                .isEqualTo(10);
        assertThat(measured)
                .containsExactly(
                        "short-read {2 of 10=2}",
                        "eagain-after-poll {IN, EAGAIN=2}",
                        "never-woken {timed out, 2 bytes there=1}",
                        "spin {spins, 8 bytes at last=1}",
                        "soft-lockup {recv spins, the kernel reports a soft lockup=1}");
    }

    /** The counterexample of a model, with the constants of the kernel that is booted. */
    private Path traceOfThisKernel(String model, String property) throws Exception {
        Path config = SockmapProject.SPECS.resolve("models").resolve(model + ".cfg");
        Trace trace = new KernelTraces(Tlc.bundled(), SockmapProject.SPEC)
                .of(
                        SelftestModel.of(ModelConfig.read(config).constants()),
                        property,
                        LabKernels.known(VERSION).orElseThrow())
                .orElseThrow();
        Path file = folder.resolve(model + TraceFolder.ENDING);
        ItfWriter.write(trace, file);
        return file;
    }

    private static List<GuestMessage> run(GuestJob job, Map<String, Path> files) throws Exception {
        try (Lab lab = Lab.prepare(CACHE, LabPlaces.classPath())) {
            return lab.run(lab.image(VERSION), job, files, PATIENCE, message -> {});
        }
    }

    /** Ctrl-C while the guest runs: QEMU ends with us, and no file is left behind. */
    @Test
    @Timeout(value = 9, unit = TimeUnit.MINUTES)
    @SuppressWarnings("ThreadPriorityCheck") // yields to the processes that it waits for; nothing depends on it
    void nothingIsLeftOfAGuestThatIsInterrupted() throws Exception {
        Interrupts.assumeTheyAreHeard();
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process primed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "primed.cli.Primed",
                        "kernel",
                        "lab",
                        "--kernel",
                        VERSION)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        try {
            while (primed.isAlive() && guests(primed).isEmpty()) {
                Thread.yield();
            }
            List<ProcessHandle> guests = guests(primed);
            assertThat(guests).as(Files.readString(folder.resolve("log.txt"))).isNotEmpty();

            Interrupts.send(primed);

            assertThat(primed.waitFor()).isEqualTo(Interrupts.EXIT);
            for (ProcessHandle guest : guests) {
                guest.onExit().get(1, TimeUnit.MINUTES);
            }
            assertThat(temporary).isEmptyDirectory();
        } finally {
            primed.descendants().forEach(ProcessHandle::destroyForcibly);
            primed.destroyForcibly();
        }
    }

    private static List<ProcessHandle> guests(Process primed) {
        return primed.descendants()
                .filter(child -> child.info().command().orElse("").contains("qemu"))
                .toList();
    }
}
