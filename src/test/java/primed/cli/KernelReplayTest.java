package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import primed.replay.ReplayResult;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.Schedule;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.kernel.RunningKernel;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed counterexamples on the running kernel. */
class KernelReplayTest {
    /** Those that can be forced from outside on kernels before 490a83d6386e whose FIONREAD sees the psock. */
    private static final List<String> FORCEABLE = List.of(
            "data-lost-when-p1-leaves-the-map",
            "dropped-bytes-never-come",
            "eagain-after-positive-poll",
            "native-data-hidden-by-backlog",
            "native-recv-truncates",
            "order-lost-in-delivery",
            "order-lost-with-two-senders",
            "psock-read-before-native",
            "reading-p0-steals",
            "short-read-2-of-10",
            "short-read-after-pass",
            "tcp-eagain-after-every-poll",
            "tcp-eagain-after-positive-poll",
            "tcp-second-round-stays-native",
            "tcp-wait-expires-short-read",
            "two-phase-waits-forever");

    private static final KernelTraits LINUX_6_18 = new KernelTraits(true, false, true);

    private static KernelTraits traits = LINUX_6_18;

    @BeforeAll
    static void needsTheKernel() {
        traits = RunningKernel.traitsOrSkip();
    }

    @TestFactory
    Stream<DynamicTest> theKernelDivergesFromNoCounterexample() {
        return SockmapProject.files(SockmapProject.TRACES).stream()
                .map(file -> DynamicTest.dynamicTest(SockmapProject.nameOfTrace(file), () -> {
                    ReplayResult result = replay(ItfReader.read(file));

                    assertThat(result)
                            .as(result.toString())
                            .isInstanceOfAny(ReplayResult.Conforms.class, ReplayResult.Unforceable.class);
                    if (traits.equals(LINUX_6_18)) {
                        assertThat(result instanceof ReplayResult.Conforms)
                                .as("can be forced on a kernel like 6.18: " + result)
                                .isEqualTo(FORCEABLE.contains(SockmapProject.nameOfTrace(file)));
                    }
                }));
    }

    @Test
    void theShortReadHappensEachTimeOfAThousand() throws Exception {
        Assumptions.assumeTrue(traits.equals(LINUX_6_18), "needs a kernel like 6.18");
        Trace trace = ItfReader.read(file("short-read-2-of-10"));

        for (int i = 1; i <= 1000; i++) {
            ReplayResult result = replay(trace);
            assertThat(result).as("time " + i + ": " + result).isInstanceOf(ReplayResult.Conforms.class);
        }
    }

    /** The rest of them, fewer times: the command {@code replay --times 1000} counts for longer. */
    @TestFactory
    Stream<DynamicTest> whatCanBeForcedHappensEachTime() {
        Assumptions.assumeTrue(traits.equals(LINUX_6_18), "needs a kernel like 6.18");
        return FORCEABLE.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Trace trace = ItfReader.read(file(name));
                    SelftestModel model = SelftestModel.of(trace.provenance().constants());
                    int times = Math.min(50, KernelReplay.most(model));

                    Trials trials =
                            Trials.of(new KernelTrial(new KernelReplay(traits), trace.behavior(), model), times);

                    assertThat(trials.conforming()).as(trials.words()).isEqualTo(times);
                }));
    }

    @Test
    void aReplayThatTakesASocketOutOfTheMapIsNotRepeatedForLong() {
        CommandRun run = CommandRun.of(
                "replay",
                "--on",
                "kernel",
                "--times",
                "4",
                file("data-lost-when-p1-leaves-the-map").toString());

        assertThat(run.exit()).as(run.text()).isEqualTo(2);
        assertThat(run.err()).contains("not to be replayed more than 3 times");
    }

    @Test
    void theCommandCounts() {
        Assumptions.assumeTrue(traits.equals(LINUX_6_18), "needs a kernel like 6.18");
        CommandRun run = CommandRun.of(
                "replay",
                "--on",
                "kernel",
                "--times",
                "20",
                file("two-phase-waits-forever").toString());

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.out()).contains("20 of 20 times.", "the reader sees, the same");
    }

    /**
     * What is done to other readers, done to the recv loop: the kernel does as SockmapFindingsTest says, where it can.
     */
    @TestFactory
    Stream<DynamicTest> theKernelDoesToTheRecvLoopWhatTheSpecSays() {
        Assumptions.assumeTrue(traits.equals(LINUX_6_18), "needs a kernel like 6.18");
        return SockmapProject.files(SockmapProject.TRACES).stream()
                .map(file -> DynamicTest.dynamicTest(SockmapProject.nameOfTrace(file), () -> {
                    Trace trace = ItfReader.read(file);
                    SelftestModel model = SelftestModel.of(trace.provenance().constants());
                    Schedule.Run run = new Schedule(trace.behavior(), model).onRecvLoop();
                    int times = Math.min(run.isComplete() ? 25 : 3, KernelReplay.most(model));

                    Trials trials =
                            Trials.of(new KernelTrial(new KernelReplay(traits), run.behavior(), run.model()), times);

                    if (trials.last().result() instanceof ReplayResult.Unforceable) {
                        assertThat(run.isComplete()).as(trials.words()).isFalse();
                    } else {
                        assertThat(trials.conforming()).as(trials.words()).isEqualTo(times);
                    }
                }));
    }

    /** A reader that waits goes as far as its first such recv, and that is the step that is named. */
    @TestFactory
    Stream<DynamicTest> theRecvThatWaitsIsNamed() {
        Assumptions.assumeTrue(traits.equals(LINUX_6_18), "needs a kernel like 6.18");
        return Stream.of(
                        "blocking-recv-is-never-woken",
                        "poll-then-recv-is-never-woken",
                        "recv-spins-on-backlog",
                        "spin-starves-worker",
                        "tcp-late-wake-up-eagain",
                        "tcp-woken-too-early-eagain")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(replay(ItfReader.read(file(name))))
                                .isInstanceOfSatisfying(ReplayResult.Unforceable.class, unforceable -> {
                                    assertThat(unforceable.moment().step()).isGreaterThan(1);
                                    assertThat(unforceable
                                                    .moment()
                                                    .action()
                                                    .orElseThrow()
                                                    .name())
                                            .isIn("UdpPsockHasData", "TcpRecvmsg");
                                })));
    }

    @Test
    void theRecvLoopReceivesAllUnderTheSameSchedule() throws Exception {
        Assumptions.assumeTrue(traits.equals(LINUX_6_18), "needs a kernel like 6.18");
        Trace trace = ItfReader.read(file("short-read-2-of-10"));
        Schedule.Run run = new Schedule(
                        trace.behavior(), SelftestModel.of(trace.provenance().constants()))
                .onRecvLoop();
        assertThat(run.isComplete()).isTrue();

        for (int i = 1; i <= 100; i++) {
            ReplayResult result =
                    new KernelReplay(traits).run(run.behavior(), run.model()).result();
            assertThat(result).as("time " + i + ": " + result).isInstanceOf(ReplayResult.Conforms.class);
        }
    }

    @Test
    void theCommandSaysWhatCanBeForcedAndWhatCannot() {
        CommandRun run = CommandRun.of(
                "replay",
                "--on",
                "kernel",
                file("short-read-2-of-10").toString(),
                file("recv-spins-on-backlog").toString());

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.out()).contains("unforceable", "a recv that waits is never issued on the running kernel");
        assertThat(run.out().lines().filter(line -> line.startsWith("conforms")))
                .hasSize(traits.equals(LINUX_6_18) ? 1 : 0);
    }

    @Test
    void theProbeSaysWhatThisKernelDoes() {
        CommandRun run = CommandRun.of("kernel", "probe", "--json", "-");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("Sockmaps can be used here.", "FIONREAD", "A redirect to the socket itself");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("usable").asBoolean()).isTrue();
        assertThat(json.get("traits").get("fionreadSeesPsock").asBoolean()).isEqualTo(traits.fionreadSeesPsock());
    }

    private static ReplayResult replay(Trace trace) throws Exception {
        SelftestModel model = SelftestModel.of(trace.provenance().constants());
        return new KernelReplay(traits).run(trace.behavior(), model).result();
    }

    private static Path file(String name) {
        return SockmapProject.TRACES.resolve(name + TraceFolder.ENDING);
    }
}
