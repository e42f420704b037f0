package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import primed.conform.Answer;
import primed.conform.BehaviorCheck;
import primed.conform.Question;
import primed.fixture.FixtureNames;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.tlc.Tlc;
import primed.trace.Behavior;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;
import primed.trace.itf.ItfWriter;

/** The committed counterexamples: the spec still allows them, the reference follows them, their tests are theirs. */
class CommittedTracesTest {
    private static final List<Path> TRACES = SockmapProject.files(SockmapProject.TRACES);

    @Test
    void thereAreTraces() {
        assertThat(TRACES).hasSizeGreaterThan(15);
    }

    @TestFactory
    Stream<DynamicTest> theReferenceFollowsTheTrace() {
        return TRACES.stream()
                .map(file -> DynamicTest.dynamicTest(SockmapProject.nameOfTrace(file), () -> {
                    Trace trace = ItfReader.read(file);

                    ReplayResult result =
                            Replay.run(trace.behavior(), subject(trace).reference());

                    assertThat(result)
                            .as(result.toString())
                            .isInstanceOfSatisfying(
                                    ReplayResult.Conforms.class,
                                    conforms -> assertThat(conforms.steps())
                                            .isGreaterThanOrEqualTo(
                                                    trace.behavior().steps().size()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theTraceIsStillABehaviorOfTheSpec() {
        Map<Map<String, String>, List<Behavior>> questions = new TreeMap<>(Comparator.comparing(Map::toString));
        TRACES.stream()
                .map(ItfReader::read)
                .forEach(trace -> questions
                        .computeIfAbsent(trace.provenance().constants(), constants -> new ArrayList<>())
                        .add(trace.behavior()));
        return questions.entrySet().stream()
                .map(question -> DynamicTest.dynamicTest(
                        question.getKey().get("Reader") + ", "
                                + question.getKey().get("Transport"),
                        () -> assertThat(new BehaviorCheck(Tlc.bundled())
                                        .ask(new Question(SockmapProject.SPEC, question.getKey(), question.getValue())))
                                .isEqualTo(new Answer.Allowed())));
    }

    @TestFactory
    Stream<DynamicTest> theTraceIsTheSameWhenWrittenAgain() {
        return TRACES.stream()
                .map(file -> DynamicTest.dynamicTest(
                        SockmapProject.nameOfTrace(file),
                        () -> assertThat(ItfWriter.write(ItfReader.read(file))).isEqualTo(Files.readString(file))));
    }

    @TestFactory
    Stream<DynamicTest> theGeneratedTestIsTheSameWhenGeneratedAgain() {
        return TRACES.stream()
                .map(file -> DynamicTest.dynamicTest(SockmapProject.nameOfTrace(file), () -> {
                    Trace trace = ItfReader.read(file);
                    String name = SockmapProject.nameOfTrace(file);
                    Path source = SockmapProject.FIXTURES.resolve(FixtureNames.className(name) + ".java");

                    assertThat(FixtureFolder.fixture(name, trace, subject(trace))
                                    .source())
                            .as("generate it again: primed run --traces traces/sockmap --fixtures src/test/java")
                            .isEqualTo(Files.readString(source));
                }));
    }

    @Test
    void everyGeneratedTestHasItsTrace() {
        assertThat(SockmapProject.files(SockmapProject.FIXTURES).stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith("Test.java")))
                .containsExactlyInAnyOrderElementsOf(TRACES.stream()
                        .map(file -> FixtureNames.className(SockmapProject.nameOfTrace(file)) + ".java")
                        .toList());
    }

    private static SockmapSubject subject(Trace trace) {
        return SockmapSubject.of(trace).orElseThrow();
    }
}
