package primed.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that is wrong with a test class is said before the first step, all at once. */
class EarlyChecksTest {
    private static final String SPEC = "primed/junit/Pipe.tla";
    private static final String TRACES = "primed/junit/traces";

    @SpecTest(spec = SPEC, traces = TRACES, internal = "Takes")
    @Hidden(value = "que", why = "a typing error")
    static class WrongInEveryWayTest implements Conformance {
        @Action
        void putt(String p, int v) {}

        @Action(value = "Take", absorbs = "Takke")
        void take(int sender) {}

        @Action("Take")
        void alsoTake() {}

        @Observe
        Set<Integer> queue() {
            return Set.of();
        }

        @Observe
        List<Integer> takne() {
            return List.of();
        }

        @Observe
        void nothing() {}

        @Project
        String state() {
            return "";
        }
    }

    @Test
    void saysEverythingAtOnceWithTheNearestName() {
        JUnitRun run = JUnitRun.of(WrongInEveryWayTest.class);

        assertThat(run.passed()).isEmpty();
        assertThat(run.thrown()).isInstanceOf(SpecTestException.class);
        assertThat(run.failure().lines())
                .containsExactlyInAnyOrder(
                        "WrongInEveryWayTest does not fit primed/junit/Pipe.tla; nothing was run:",
                        "  @SpecTest(internal = \"Takes\") the spec has no action Takes; did you mean Take?",
                        "  method putt: the spec has no action of this name; did you mean Put?",
                        "  method take absorbs Takke, but the spec has no action Takke; did you mean Take?",
                        "  method take: the action Take has no parameter sender (where names differ, @Param gives the spec's)",
                        "  methods take and alsoTake are both bound to action Take",
                        "  action Put(p, v) has no method; did you mean method putt?",
                        "  method queue, variable queue: Set<Integer> cannot hold <<>>",
                        "  method takne: the spec has no variable takne; did you mean taken?",
                        "  method nothing: @Observe wants a method that takes nothing and returns what it sees",
                        "  method state: @Project wants a record with a component for each variable, not String",
                        "  @Hidden(\"que\"): the spec has no such variable; did you mean queue?",
                        "  variable taken is neither observed nor hidden (@Hidden says why it is left out); did you mean takne?");
    }

    @SpecTest(spec = SPEC, traces = TRACES)
    static class WrongTypesTest implements Conformance {
        @Action
        void put(int p, boolean v) {}

        @Action
        void take() {}

        @Observe
        List<String> queue() {
            return List.of();
        }

        @Observe
        Set<Integer> taken() {
            return Set.of();
        }
    }

    @Test
    void typesThatCannotHoldTheValuesOfTheTracesAreToldToo() {
        assertThat(JUnitRun.of(WrongTypesTest.class).failure()).isEqualTo("""
                WrongTypesTest does not fit primed/junit/Pipe.tla; nothing was run:
                  method put, parameter p: int cannot hold s1
                  method put, parameter v: boolean cannot hold 1
                  method queue, variable queue[]: String cannot hold 1""");
    }

    @SpecTest(spec = SPEC, traces = TRACES, process = "q", rounds = 0, repeat = 0, depth = 0, states = -1)
    static class OddNumbersTest extends SpecTestTest.GoodTest {
        @Idle
        void rest(int seconds) {}

        @Idle
        void restAgain() {}

        @Initially
        void start(List<Integer> queue) {}

        @Initially
        void startAgain() {}
    }

    @Test
    void whatWouldSilentlyBeOfNoUseIsToldToo() {
        assertThat(JUnitRun.of(OddNumbersTest.class).failure()).isEqualTo("""
                OddNumbersTest does not fit primed/junit/Pipe.tla; nothing was run:
                  methods start and startAgain are both marked with @Initially
                  methods rest and restAgain are both marked with @Idle
                  method rest: @Idle wants a method that takes nothing
                  @SpecTest(rounds = 0) is less than 1
                  @SpecTest(repeat = 0) is less than 1
                  @SpecTest(depth = 0) is less than 1
                  @SpecTest(states = -1) is less than 0
                  @SpecTest(process = "q"): no action has this parameter""");
    }

    @Test
    void withoutNamesInTheClassFileParametersAreNotGuessed(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Nameless.java"), """
                import primed.junit.*;

                @SpecTest(spec = "primed/junit/Pipe.tla", traces = "primed/junit/traces")
                @Hidden(value = "queue", why = "not at hand")
                @Hidden(value = "taken", why = "not at hand")
                class Nameless implements Conformance {
                    @Action
                    void put(@Param("v") int v, String p) {}

                    @Action
                    void take() {}
                }
                """);

        assertThat(new Compiled(folder).withoutNames().run("Nameless").failure())
                .isEqualTo("""
                Nameless does not fit primed/junit/Pipe.tla; nothing was run:
                  method put: its class is compiled without -parameters, so nobody knows which parameter of Put(p, v)\
                 its parameter 2 is; compile with -parameters, or name it by @Param""");
    }

    @SpecTest(spec = "primed/junit/Broken.tla", traces = TRACES)
    static class BrokenSpecTest implements Conformance {}

    @Test
    void aSpecThatCannotBeParsedIsToldWithItsPlaceAndNoNoise() {
        assertThat(JUnitRun.of(BrokenSpecTest.class).failure())
                .contains("Broken.tla cannot be parsed:", "Unknown operator: `Nowhere'")
                .doesNotContain("Parsing file");
    }

    @SpecTest(spec = "primed/junit/Pipes.tla", traces = TRACES)
    static class NoSpecTest implements Conformance {}

    @Test
    void aMissingSpecIsToldWithThePlacesWhereItWasLookedFor() {
        assertThat(JUnitRun.of(NoSpecTest.class).failure())
                .startsWith("@SpecTest(spec = \"primed/junit/Pipes.tla\"): there is no such file, neither in ")
                .endsWith(" nor in a folder above it nor on the class path");
    }

    @SpecTest(spec = SPEC)
    static class NoTracesTest implements Conformance {}

    @Test
    void aTestWithoutTracesIsAnError() {
        assertThat(JUnitRun.of(NoTracesTest.class).failure())
                .startsWith("@SpecTest names no traces; give it traces = ");
    }

    @SpecTest(spec = SPEC, models = "primed/junit/Pipe.cfg")
    static class NoCounterexampleTest implements Conformance {}

    @Test
    void aModelWithoutCounterexampleIsAnError() {
        assertThat(JUnitRun.of(NoCounterexampleTest.class).failure())
                .contains("TLC gives no counterexample, but success; a model without one belongs into a model check");
    }

    static class UnmarkedTest implements Conformance {}

    @Test
    void aClassWithoutTheAnnotationIsAnError() {
        assertThat(JUnitRun.of(UnmarkedTest.class).failure())
                .isEqualTo("class UnmarkedTest is a Conformance test, but is not marked with @SpecTest(spec = ...)");
    }

    @SpecTest(traces = "traces/sockmap/short-read-2-of-10.itf.json")
    static class WithoutSpecTest implements Conformance {
        @Action
        void sned(int t) {}
    }

    @Test
    void withoutASpecTheTracesSayWhatThereIs() {
        assertThat(JUnitRun.of(WithoutSpecTest.class).failure())
                .startsWith("WithoutSpecTest does not fit its traces; nothing was run:\n")
                .contains("action Send(t) has no method; did you mean method sned?");
    }

    @SpecTest(spec = SPEC, traces = "traces/sockmap/short-read-2-of-10.itf.json")
    static class StrangeTraceTest extends SpecTestTest.GoodTest {}

    @Test
    void aTraceOfAnotherSpecIsTold() {
        assertThat(JUnitRun.of(StrangeTraceTest.class).failure()).isEqualTo("""
                        StrangeTraceTest does not fit primed/junit/Pipe.tla; nothing was run:
                          trace short-read-2-of-10 has variable native, variable inq, variable call and 23 more names,\
                         but the spec has not: the trace is of another spec, or must be made anew""");
    }
}
