package primed.sockmap.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import primed.conform.Answer;
import primed.conform.BehaviorCheck;
import primed.conform.Question;
import primed.tlc.Tlc;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;

/** What stands for a counterexample when it is forced: a behavior of the spec, and the same to the reader. */
class ForceableOrderTest {
    private static final Path TRACES = Path.of("traces/sockmap");

    @TestFactory
    Stream<DynamicTest> whatIsFoundIsABehaviorOfTheSpecInWhichTheReaderSeesTheSame() {
        return Stream.of(
                        "eagain-after-positive-poll",
                        "tcp-eagain-after-positive-poll",
                        "tcp-wait-expires-short-read",
                        "two-phase-waits-forever",
                        "short-read-2-of-10",
                        "native-recv-truncates",
                        "reading-p0-steals",
                        "dropped-bytes-never-come")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Trace trace = read(name);
                    SelftestModel model = model(trace);

                    Behavior found =
                            new ForceableOrder(trace.behavior(), model).find().orElseThrow();

                    assertThat(ReaderHistory.of(found)).isEqualTo(ReaderHistory.of(trace.behavior()));
                    assertThat(found.last().value("lost"))
                            .isEqualTo(trace.behavior().last().value("lost"));
                    assertThat(new BehaviorCheck(Tlc.bundled())
                                    .ask(new Question(Counterexamples.SPEC, model.assignments(), List.of(found))))
                            .isEqualTo(new Answer.Allowed());
                }));
    }

    @Test
    void theStepsOfTheTwoPhaseReadersTraceOnlyChangePlaces() throws Exception {
        Trace trace = read("two-phase-waits-forever");

        Behavior found =
                new ForceableOrder(trace.behavior(), model(trace)).find().orElseThrow();

        assertThat(names(found)).containsExactlyInAnyOrderElementsOf(names(trace.behavior()));
        assertThat(Equivalent.of(trace.behavior(), found).reordered()).isTrue();
        assertThat(found.ending()).isEqualTo(new Ending.Stuttering());
    }

    /** The verdict has passed data in hand when recv looks: no send ends there. */
    @Test
    void whatHappensInTheMidstOfASendIsNotFound() throws Exception {
        SelftestModel model = SelftestModel.of("OwnVerdict = PASS", "Gate = FALSE", "ReadsAfterSends = FALSE");

        Optional<Behavior> found = new ForceableOrder(Counterexamples.of("LoopUdpUngatedPassConcurrent"), model).find();

        assertThat(found).isEmpty();
    }

    /** A reader that saw something else would not do: the history of another trace is not to be had with this model. */
    @Test
    void aHistoryThatTheModelDoesNotHaveIsNotFound() throws Exception {
        Trace trace = read("short-read-2-of-10");

        Optional<Behavior> found =
                new ForceableOrder(trace.behavior(), model(trace).withReader("loop")).find();

        assertThat(found).isEmpty();
    }

    private static List<String> names(Behavior behavior) {
        return behavior.steps().stream().map(step -> step.action().toString()).toList();
    }

    private static Trace read(String name) {
        return ItfReader.read(TRACES.resolve(name + ".itf.json"));
    }

    private static SelftestModel model(Trace trace) {
        Map<String, String> constants = trace.provenance().constants();
        return SelftestModel.of(constants);
    }
}
