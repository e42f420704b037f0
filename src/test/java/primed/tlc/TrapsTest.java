package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.trace.Behavior;
import primed.trace.State;
import primed.value.Value;

/** The thirteen traps of TLC as a machine, one test or more for each, in the order in which they are known. */
class TrapsTest {
    private static final String COUNTER = """
            EXTENDS Naturals
            VARIABLE x
            Init == x = 0
            Next == x' = (x + 1) % 5
            """;

    @TempDir
    Path folder = Path.of("");

    private static Outcome corpus(String name) throws IOException {
        Path file = Path.of("src/test/resources/tlc-corpus", name + ".out");
        return RecordedOutputTest.read(Files.readAllBytes(file)).runs().get(0).outcome();
    }

    private static Behavior behavior(Outcome outcome) {
        return Objects.requireNonNull(outcome.behavior());
    }

    private Outcome check(String name, String body) throws Exception {
        CheckRequest request = new SpecFolder(folder).model(name, body, "INIT Init\nNEXT Next\n");
        return Tlc.bundled().check(request, ProgressListener.NONE);
    }

    @Test
    void trap01NoErrorHasBeenFoundIsNotSuccess() throws Exception {
        assertThat(corpus("ContinueMulti/tlc218").result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(check("Nothing", "VARIABLE x\nInit == x \\in {}\nNext == UNCHANGED x\n")
                        .result())
                .isEqualTo(Result.INCOMPLETE);
        String stopped = Files.readString(Path.of("src/test/resources/tlc-corpus/CounterOk/tlc218.out"))
                .replace(" 0 states left on queue.", " 2 states left on queue.");
        assertThat(RecordedOutputTest.read(stopped).runs().get(0).outcome().result())
                .isEqualTo(Result.INCOMPLETE);
    }

    /** All of these exited with 255, 75 or 13; the messages tell them apart. */
    @Test
    void trap02ExitCodesAreAmbiguous() throws Exception {
        assertThat(List.of(
                        corpus("CfgSyntax/tlc2026").result(),
                        corpus("EvalNext/tlc2026").result(),
                        corpus("OOM/tlc2026").result()))
                .containsExactly(Result.CONFIG_ERROR, Result.EVALUATION_ERROR, Result.CRASH);
        assertThat(List.of(
                        corpus("AssertInit/tlc218").result(),
                        corpus("CfgNoNext/tlc218").result(),
                        corpus("EvalInit/tlc218").result(),
                        corpus("StackOverflow/tlc218").result()))
                .containsExactly(Result.ASSERTION_FAILURE, Result.CONFIG_ERROR, Result.EVALUATION_ERROR, Result.CRASH);
        assertThat(List.of(
                        corpus("ActionProp/tlc218").result(),
                        corpus("Lasso/tlc218").result()))
                .containsExactly(Result.SAFETY_FAILURE, Result.LIVENESS_FAILURE);
    }

    @Test
    void trap03MessagesNestAndStringsHoldTheirMarkers() throws Exception {
        assertThat(corpus("CfgSyntax/tlc218").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2))
                .asString()
                .contains("The keyword INIT appeared twice.");
        Outcome delim = corpus("Delim/tlc218");
        assertThat(delim.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(behavior(delim).states()).hasSize(3);
        assertThat(delim.userOutput()).contains("\"@!@!@ENDMSG 2217 @!@!@\"");
    }

    /** The newer TLC hung over the second state; what it had said by then is the verdict. */
    @Test
    void trap04PercentSignsHangOrReplace() throws Exception {
        assertThat(corpus("PercentHang/tlc2026").result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(behavior(corpus("PercentHang/tlc2026")).states()).hasSize(1);
        assertThat(behavior(corpus("Percent/tlc218")).states()).hasSize(3);
    }

    @Test
    void trap05UserOutputStandsBetweenTheStatesOfATrace() throws Exception {
        Outcome mixed = corpus("PrintMix/tlc218");

        assertThat(behavior(mixed)).isEqualTo(behavior(corpus("UserFile/tlc218")));
        assertThat(mixed.userOutput()).contains("<<\"x is\", 0>>");
        assertThat(mixed.userOutput()).doesNotContain("Invariant", "Semantic processing", "@!@!@");
    }

    @Test
    void trap06RunsAtTheSameTimeDoNotShareFolders() throws Exception {
        CheckRequest request = new SpecFolder(folder).model("Counter", COUNTER, "INIT Init\nNEXT Next\n");
        Callable<Result> run =
                () -> Tlc.bundled().check(request, ProgressListener.NONE).result();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Result> result : threads.invokeAll(Collections.nCopies(4, run))) {
                assertThat(result.get()).isEqualTo(Result.SUCCESS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void trap07TheLocaleChangesDigitsAndSeparators() throws Exception {
        assertThat(corpus("LocaleDE/tlc218").statistics().distinct()).isEqualTo(5);
        for (String millions : List.of(
                "1,234,567",
                "1.234.567",
                "1\u202f234\u202f567",
                "1'234'567",
                "\u0661,\u0662\u0663\u0664,\u0665\u0666\u0667")) {
            Progress progress =
                    Numbers.progress("Progress(3) at 2026-04-29 13:50:30: " + millions + " states generated");
            assertThat(progress.total()).as(millions).isEqualTo(1_234_567);
        }
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(check("Counter", COUNTER).statistics()).isEqualTo(new Statistics(6L, 5L, 0L, 5L));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void trap08AnInitialStateThatBreaksAPropertyIsInTheMessageItself() throws Exception {
        Outcome outcome = corpus("InvInit/tlc218");

        assertThat(outcome.property()).isEqualTo("Inv");
        assertThat(behavior(outcome).initial().variables()).isEqualTo(Map.of("x", Value.of(2), "y", Value.set()));
        assertThat(outcome.statistics()).isEqualTo(Statistics.UNKNOWN);
    }

    @Test
    void trap09OneVariableMayPrintAsFunctionThenAsSequence() throws Exception {
        assertThat(behavior(corpus("EmptyRecs/tlc218")).states())
                .extracting(state -> state.value("b"))
                .containsExactly(
                        Value.sequence(),
                        Value.function(Map.of(Value.of(0), Value.of(1))),
                        Value.sequence(Value.of(1)));
    }

    /**
     * A set is no sequence, a model value no string: as the messages say, and the JSON of {@code -dumpTrace} does not.
     */
    @Test
    void trap10TheMessagesAreReadSinceDumpedTracesLoseKinds() throws Exception {
        State state = behavior(corpus("Values/tlc2026")).initial();

        assertThat(state.value("v_mvs"))
                .isEqualTo(Value.set(Value.model("m1"), Value.model("m2"), Value.model("A_model_value_1")))
                .isNotEqualTo(Value.set(Value.of("m1"), Value.of("m2"), Value.of("A_model_value_1")));
        assertThat(state).isEqualTo(behavior(corpus("Values/tlc218")).initial());
    }

    @Test
    void trap11TheOlderTlcRefusesWhatOnlyTheNewerKnows() throws Exception {
        assertThat(corpus("AliasOne/tlc218").problems().get(0).message()).contains("ALIAS");
        for (String newer : List.of("AliasOne", "Post", "InvOpt")) {
            assertThat(corpus(newer + "/tlc218").result()).as(newer).isEqualTo(Result.CONFIG_ERROR);
            assertThat(corpus(newer + "/tlc2026").result()).as(newer).isNotEqualTo(Result.CONFIG_ERROR);
        }
    }

    @Test
    void trap12NoRunAsksForStatisticsOverTheNetwork() throws Exception {
        try (RunFolder run = RunFolder.createIn(folder)) {
            run.furnish();

            assertThat(run.home().resolve(".tlaplus/esc.txt")).content().contains("NO_STATISTICS");
        }
    }

    /** The registers of {@code TLCSet} are static in TLC: a run that saw another's would find 7 there. */
    @Test
    void trap13RunsDoNotShareStaticState() throws Exception {
        String body = """
                EXTENDS Naturals, TLC
                VARIABLE x
                Init == x = 0 /\\ TLCSet(1, %d)
                Next == x' = TLCGet(1)
                """;

        assertThat(check("Register", body.formatted(7)).result()).isEqualTo(Result.SUCCESS);
        assertThat(check("Register", body.replace(" /\\ TLCSet(1, %d)", "")).result())
                .isEqualTo(Result.EVALUATION_ERROR);
    }
}
