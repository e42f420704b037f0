package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primed.tlc.CheckRequest.Length;

/** JVMs that run several models: nobody can tell from the outcomes, and no model can harm another. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class WarmTlcTest {
    private static final Path CORPUS = Path.of("src/test/resources/tlc-corpus");
    private static final String COUNTER = """
            EXTENDS Naturals, TLC
            VARIABLE x
            Init == x = 0
            Next == x' = (x + 1) % 5
            Small == x < 3
            """;
    private static final String ENDLESS = COUNTER.replace("(x + 1) % 5", "x + 1");
    private static final String CONFIG = "INIT Init\nNEXT Next\n";

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path temporary = Path.of("");

    private Tlc warm = Tlc.bundled();

    @BeforeEach
    void start() {
        warm = new Tlc(Installation.onClassPath(), temporary).forMany(1);
    }

    @AfterEach
    void nothingIsLeft() {
        warm.close();
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        assertThat(temporary).isEmptyDirectory();
    }

    /** What can be told of an outcome, but for times and folders. */
    private static List<Object> facts(Outcome outcome) {
        return Stream.<Object>of(
                        outcome.result(),
                        String.valueOf(outcome.property()),
                        outcome.statistics(),
                        String.valueOf(outcome.behavior()),
                        outcome.problems().stream()
                                .map(problem -> problem.toString().replaceAll("primed-tlc-[\\w/-]+", ""))
                                .toList(),
                        outcome.coverage(),
                        String.valueOf(outcome.tlcVersion()),
                        outcome.userOutput())
                .toList();
    }

    @Test
    void theOutcomesAreThoseOfAJvmForEachModel() throws Exception {
        Tlc cold = new Tlc(Installation.onClassPath(), temporary);
        List<CheckRequest> requests = corpus();
        assertThat(requests).hasSizeGreaterThan(50);

        List<Outcome> expected = all(cold, requests);
        List<Outcome> actual = all(warm, requests);

        for (int i = 0; i < requests.size(); i++) {
            assertThat(facts(actual.get(i))).as(requests.get(i).moduleName()).isEqualTo(facts(expected.get(i)));
        }
    }

    /** All specs of the corpus that have a configuration of their name, except those that take long or eat memory. */
    private static List<CheckRequest> corpus() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(path -> CheckRequest.of(path.resolve(path.getFileName() + ".tla"))
                            .withLength(Length.SHORT))
                    .filter(request -> Files.exists(request.spec()) && Files.exists(request.config()))
                    .filter(request -> !List.of("OOM", "OOMBig", "StackOverflow", "TooBig", "BigTrace", "PercentHang")
                            .contains(request.moduleName()))
                    .toList();
        }
    }

    private static List<Outcome> all(Tlc tlc, List<CheckRequest> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Outcome>> futures = requests.stream()
                    .map(request -> threads.submit(() -> tlc.check(request, ProgressListener.NONE)))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private CheckRequest model(String name, String body, String config) throws IOException {
        return new SpecFolder(folder).model(name, body, config).withLength(Length.SHORT);
    }

    @Test
    void aConfigurationIsReadWhereItIsFarFromTheSpec(@TempDir Path elsewhere) throws Exception {
        CheckRequest near = model("Counter", COUNTER, CONFIG);
        Path config = Files.writeString(elsewhere.resolve("Far.cfg"), CONFIG + "INVARIANT Small\n");

        assertThat(warm.check(near.withConfig(config), ProgressListener.NONE).property())
                .isEqualTo("Small");
    }

    @Test
    void oneJvmRunsOneModelAfterAnother() throws Exception {
        warm.check(model("First", COUNTER, CONFIG), ProgressListener.NONE);
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        Outcome second = warm.check(model("Second", COUNTER, CONFIG + "INVARIANT Small\n"), ProgressListener.NONE);

        assertThat(second.property()).isEqualTo("Small");
        assertThat(before).hasSize(1);
        assertThat(ProcessHandle.current().descendants()).containsExactlyElementsOf(before);
    }

    /**
     * TLC orders strings as it meets them in the spec, though some are its own too: TLCSet("pause", TRUE) pauses it.
     */
    @Test
    void whatRanBeforeDoesNotChangeTheOrderOfStrings() throws Exception {
        CheckRequest model = model(
                "Words", COUNTER + "ASSUME PrintT({\"run\", \"pause\"}) /\\ PrintT({\"exit\", \"ask\"})\n", CONFIG);
        Tlc cold = new Tlc(Installation.onClassPath(), temporary);
        String inOrderOfTheSpec = "{\"run\", \"pause\"}\n{\"exit\", \"ask\"}\n";

        for (Tlc tlc : List.of(cold, warm, warm, warm)) {
            assertThat(tlc.check(model, ProgressListener.NONE).userOutput()).isEqualTo(inOrderOfTheSpec);
        }
    }

    /**
     * The number of steps to a lasso that TLC finds first depends on fingerprints, and these on how TLC numbers names.
     */
    @Test
    void whatRanBeforeDoesNotChangeTheLasso() throws Exception {
        CheckRequest model = model(
                "Voters", """
                EXTENDS Naturals
                CONSTANT Voter
                VARIABLES vote, sent
                vars == <<vote, sent>>
                Init == vote = [v \\in Voter |-> "none"] /\\ sent = {}
                Prepare(v) == vote[v] = "none" /\\ vote' = [vote EXCEPT ![v] = "prepared"] /\\ sent' = sent \\cup {v}
                Leave(v) == vote[v] = "none" /\\ vote' = [vote EXCEPT ![v] = "left"] /\\ UNCHANGED sent
                Done(v) == sent = Voter /\\ vote' = [vote EXCEPT ![v] = "done"] /\\ UNCHANGED sent
                Next == \\E v \\in Voter : Prepare(v) \\/ Leave(v) \\/ Done(v)
                Spec == Init /\\ [][Next]_vars /\\ WF_vars(Next)
                Live == <>(\\A v \\in Voter : vote[v] = "done")
                """, "SPECIFICATION Spec\nCONSTANT Voter = {a, b, c}\nPROPERTY Live\nCHECK_DEADLOCK FALSE\n");
        Outcome cold = new Tlc(Installation.onClassPath(), temporary).check(model, ProgressListener.NONE);

        assertThat(cold.result()).isEqualTo(Result.LIVENESS_FAILURE);
        for (int run = 0; run < 3; run++) {
            assertThat(warm.check(model, ProgressListener.NONE).behavior()).isEqualTo(cold.behavior());
        }
    }

    /** The system ends some when memory is short. */
    @Test
    void aJvmThatDiesWhileItWaitsTakesNoModelWithIt() throws Exception {
        warm.check(model("First", COUNTER, CONFIG), ProgressListener.NONE);
        for (ProcessHandle jvm : ProcessHandle.current().descendants().toList()) {
            jvm.destroyForcibly();
            jvm.onExit().get();
        }

        Outcome second = warm.check(model("Second", COUNTER, CONFIG + "INVARIANT Small\n"), ProgressListener.NONE);

        assertThat(second.property()).isEqualTo("Small");
        assertThat(ProcessHandle.current().descendants()).hasSize(1);
    }

    /** A request tells each text in 65,535 bytes at most. */
    @Test
    void aModelThatAJvmCannotBeToldOfIsCheckedAlone() throws Exception {
        Path library = Files.createDirectories(folder.resolve("a".repeat(200)));
        List<Path> libraries = Collections.nCopies(400, library);

        Outcome outcome = warm.check(model("Counter", COUNTER, CONFIG).withLibraries(libraries), ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(5);
    }

    @Test
    void theStateGraphIsTheSameToo() throws Exception {
        Path expected = folder.resolve("expected.graph");
        Path actual = folder.resolve("actual.graph");
        CheckRequest model = model("Counter", COUNTER, CONFIG);
        new Tlc(Installation.onClassPath(), temporary).check(model.withGraph(expected), ProgressListener.NONE);
        warm.check(model("First", COUNTER, CONFIG + "INVARIANT Small\n"), ProgressListener.NONE);
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();

        Outcome outcome = warm.check(model.withGraph(actual), ProgressListener.NONE);

        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
        assertThat(actual).hasSameBinaryContentAs(expected);
        assertThat(ProcessHandle.current().descendants()).containsExactlyElementsOf(before);
    }

    @Test
    void aTimeoutEndsItsJvmAndTheNextModelGetsAnother() throws Exception {
        Outcome endless =
                warm.check(model("Endless", ENDLESS, CONFIG).withTimeout(Duration.ofSeconds(3)), ProgressListener.NONE);
        assertThat(endless.result()).isEqualTo(Result.TIMEOUT);
        assertThat(ProcessHandle.current().descendants()).isEmpty();

        Outcome next = warm.check(model("Next", COUNTER, CONFIG), ProgressListener.NONE);
        assertThat(next.result()).isEqualTo(Result.SUCCESS);
    }

    @Test
    void aModelThatTakesLongGetsAJvmOfItsOwn() throws Exception {
        CheckRequest request =
                model("Endless", ENDLESS, CONFIG).withLength(Length.UNKNOWN).withTimeout(Duration.ofSeconds(15));

        Outcome outcome = warm.check(request, ProgressListener.NONE);

        assertThat(outcome.result()).isEqualTo(Result.TIMEOUT);
        assertThat(outcome.elapsed()).isGreaterThanOrEqualTo(Duration.ofSeconds(15));
    }

    /** Without a timeout there is none to tell of: the model takes as long as it takes. */
    @ParameterizedTest
    @EnumSource(
            value = Length.class,
            names = {"SHORT", "UNKNOWN"})
    void whoIsTooSlowForTheOthersIsCheckedToTheEnd(Length length) throws Exception {
        try (Tlc impatient = new Tlc(Installation.onClassPath(), temporary).forMany(1, Duration.ofMillis(1))) {
            Outcome outcome =
                    impatient.check(model("Counter", COUNTER, CONFIG).withLength(length), ProgressListener.NONE);

            assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
            assertThat(outcome.statistics().distinct()).isEqualTo(5);
        }
    }

    @Test
    void theTimeInAnotherJvmCounts() {
        Duration minute = Duration.ofMinutes(1);

        assertThat(Tlc.left(minute, System.nanoTime() - Duration.ofSeconds(20).toNanos()))
                .isLessThanOrEqualTo(Duration.ofSeconds(40));
        assertThat(Tlc.left(minute, System.nanoTime() - Duration.ofSeconds(61).toNanos()))
                .isEqualTo(Duration.ZERO);
        assertThat(Tlc.left(null, System.nanoTime())).isNull();
    }

    @Test
    void anInterruptEndsTheJvm() throws Exception {
        CheckRequest request = model("Endless", ENDLESS, CONFIG);
        Thread checking = Thread.currentThread();

        assertThatThrownBy(() -> warm.check(request, progress -> checking.interrupt()))
                .isInstanceOf(InterruptedException.class);

        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void whatIsPrintedLikeTheEndOfARunIsNone() throws Exception {
        String printing = COUNTER.replace("Init ==", "Init == Print(\"@!@!@ENDMSG 2186 @!@!@\", TRUE) /\\ ");

        Outcome outcome = warm.check(model("Printing", printing, CONFIG), ProgressListener.NONE);

        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(5);
    }

    @Test
    void theStepsOfEachActionAreCounted() throws Exception {
        String body = """
                EXTENDS Naturals
                VARIABLE x
                Init == x = 0
                Up == x < 3 /\\ x' = x + 1
                Down == x > 0 /\\ x' = x - 1
                Never == x > 3 /\\ x' = 0
                Next == Up \\/ Down \\/ Never
                """;

        Outcome outcome = warm.check(model("Counted", body, "INIT Init\nNEXT Next\n"), ProgressListener.NONE);

        assertThat(outcome.coverage())
                .extracting(ActionCoverage::action, ActionCoverage::distinct, ActionCoverage::total)
                .containsExactly(tuple("Up", 3L, 3L), tuple("Down", 0L, 3L), tuple("Never", 0L, 0L));
        assertThat(outcome.coverage().get(2).location().beginLine()).isEqualTo(7);
    }

    /** TLC loads the class from beside the module, and its own classes must be those that the class was made for. */
    @Test
    void aJavaOverrideGetsAJvmOfItsOwn() throws Exception {
        Path source = Files.writeString(folder.resolve("Doubling.java"), """
                import tlc2.value.impl.IntValue;
                import tlc2.value.impl.Value;

                public class Doubling {
                    public static Value Twice(Value number) {
                        return IntValue.gen(2 * ((IntValue) number).val);
                    }
                }
                """);
        String tlc = Installation.onClassPath().location().toString();
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", tlc, source.toString()))
                .isZero();
        new SpecFolder(folder).model("Doubling", "Twice(n) == CHOOSE m : FALSE\n", "");
        String body = """
                EXTENDS Naturals, Doubling
                VARIABLE x
                Init == x = 1
                Next == x < 8 /\\ x' = Twice(x)
                Small == x < 4
                """;

        Outcome outcome = warm.check(model("Powers", body, CONFIG + "INVARIANT Small\n"), ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(outcome.statistics().distinct()).isEqualTo(3);
    }
}
