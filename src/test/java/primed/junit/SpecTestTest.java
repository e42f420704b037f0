package primed.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opentest4j.AssertionFailedError;

/** What the user of a conformance test sees, run by JUnit itself. */
class SpecTestTest {
    private static final String SPEC = "primed/junit/Pipe.tla";
    private static final String TRACES = "primed/junit/traces";

    @SpecTest(spec = SPEC, traces = TRACES, process = "p")
    static class GoodTest implements Conformance {
        protected PipeUnderTest pipe = new PipeUnderTest();

        @Action(words = "{p} puts {v}")
        void put(String p, int v) {
            pipe.put(v);
        }

        @Action
        void take() {
            pipe.take();
        }

        @Observe
        List<Integer> queue() {
            return pipe.queue();
        }

        @Observe
        Set<Integer> taken() {
            return pipe.taken();
        }
    }

    @Test
    void aTestForEachTraceByAReadableName() {
        JUnitRun run = JUnitRun.of(GoodTest.class);

        assertThat(run.passed()).containsExactly("full pipe: 2 steps", "in and out: 2 steps");
        assertThat(run.failed()).isEmpty();
    }

    @Test
    void oneTraceAloneByProperty() {
        assertThat(JUnitRun.of(GoodTest.class, Map.of("primed.trace", "in-and-out"))
                        .passed())
                .containsExactly("in and out: 2 steps");
        assertThat(JUnitRun.of(GoodTest.class, Map.of("primed.trace", "full*")).passed())
                .containsExactly("full pipe: 2 steps");
    }

    @Test
    void aTraceThatNobodyHasIsSkippedWithTheNearestName() {
        JUnitRun run = JUnitRun.of(GoodTest.class, Map.of("primed.trace", "in-and-ot"));

        assertThat(run.passed()).isEmpty();
        assertThat(run.aborted())
                .containsExactly("no trace of this class is called in-and-ot; did you mean in-and-out?");
    }

    /** Neither trace can go on before the other one has begun: one after another they would fail. */
    static class MeetingTest extends GoodTest {
        private static final CountDownLatch BEGUN = new CountDownLatch(2);

        MeetingTest() {
            pipe = new PipeUnderTest() {
                @Override
                void put(int value) {
                    if (queue.isEmpty()) {
                        BEGUN.countDown();
                        meet();
                    }
                    super.put(value);
                }
            };
        }

        private static void meet() {
            try {
                assertThat(BEGUN.await(1, TimeUnit.MINUTES)).as("both run").isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void runsInParallel() {
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");

        assertThat(JUnitRun.of(MeetingTest.class, parallel).passed())
                .containsExactlyInAnyOrder("full pipe: 2 steps", "in and out: 2 steps");
    }

    static class LastInFirstOutTest extends GoodTest {
        LastInFirstOutTest() {
            pipe = new PipeUnderTest() {
                @Override
                void put(int value) {
                    queue.add(0, value + queue.size());
                }
            };
        }
    }

    @Test
    void aFailureSaysStepActionPlacePathAndHowItCameThere() {
        JUnitRun run = JUnitRun.of(LastInFirstOutTest.class);

        assertThat(run.passed()).containsExactly("in and out: 2 steps");
        assertThat(run.failed()).containsExactly("full pipe: 2 steps");
        assertThat(run.thrown()).isInstanceOf(AssertionFailedError.class);
        assertThat(run.failure().replace(Path.of("").toAbsolutePath() + "/", ""))
                .isEqualTo("""
                full-pipe: The system diverges from the spec at step 2 of 2.
                  action      : Put(s1, 1)
                  in words    : s1 puts 1
                  in the spec : line 14, col 3 to line 16, col 20 of module Pipe
                  variable    : queue
                  differs at  : queue[1]: expected 1, actual 2
                  expected    : <<1, 1>>
                  actual      : <<2, 1>>
                  steps:
                       s1
                    1  Put(s1, 1)
                    2  Put(s1, 1)
                  trace       : target/test-classes/primed/junit/traces/full-pipe.itf.json
                  alone       : -Dprimed.trace=full-pipe""");
    }

    static class ThrowingTest extends GoodTest {
        ThrowingTest() {
            pipe = new PipeUnderTest() {
                @Override
                void take() {
                    throw new UnsupportedOperationException("not yet");
                }
            };
        }
    }

    @Test
    void anExceptionOfTheImplementationIsAFailureWithItsCause() {
        Throwable failure = JUnitRun.of(ThrowingTest.class).thrown();

        assertThat(failure)
                .hasMessageContaining(
                        "exception   : java.lang.UnsupportedOperationException: not yet, while taking the step")
                .hasCauseInstanceOf(UnsupportedOperationException.class);
    }

    static class LeakingTest extends GoodTest {
        @AfterEach
        void close() {
            throw new IllegalStateException("2 sockets left open");
        }
    }

    @Test
    void whatComesAfterEachTestCountsToo() {
        assertThat(JUnitRun.of(LeakingTest.class, Map.of("primed.trace", "full-pipe"))
                        .failure())
                .isEqualTo("2 sockets left open");
    }

    record PipeState(List<Integer> queue, Set<Integer> taken) {}

    @SpecTest(spec = SPEC, traces = TRACES + "/full-*.itf.json")
    static class ProjectingTest implements Conformance {
        private final PipeUnderTest pipe = new PipeUnderTest();

        @Action("Put")
        void enqueue(@Param("v") int value) {
            pipe.put(value);
        }

        @Action
        void take() {
            pipe.take();
        }

        @Project
        PipeState state() {
            return new PipeState(pipe.queue(), pipe.taken());
        }
    }

    @Test
    void oneRecordMayShowAllVariables() {
        assertThat(JUnitRun.of(ProjectingTest.class).passed()).containsExactly("full pipe: 2 steps");
    }

    @SpecTest(spec = SPEC, traces = TRACES)
    @Hidden(value = "taken", why = "nobody keeps it")
    static class HidingTest implements Conformance {
        private final PipeUnderTest pipe = new PipeUnderTest();

        @Action
        void put(Integer v) {
            pipe.put(v);
        }

        @Action
        void take() {
            pipe.take();
        }

        @Observe("queue")
        int[] content() {
            return pipe.queue().stream().mapToInt(Integer::intValue).toArray();
        }
    }

    @Test
    void hiddenVariablesAreNotCompared() {
        assertThat(JUnitRun.of(HidingTest.class).passed()).hasSize(2);
    }

    @SpecTest(spec = SPEC, models = "primed/junit/Taken.cfg")
    static class CounterexampleTest extends LastInFirstOutTest {}

    @Test
    void counterexamplesAreFoundAtTestTime() {
        assertThat(JUnitRun.of(CounterexampleTest.class).passed()).containsExactly("Taken: 2 steps");
    }

    @SpecTest(
            spec = SPEC,
            config = "primed/junit/Pipe.cfg",
            simulate = 3,
            depth = 5,
            seed = 42,
            process = {"p"})
    static class SimulatedTest extends GoodTest {}

    @SpecTest(spec = SPEC, config = "primed/junit/Pipe.cfg", simulate = 1)
    static class AnySeedTest extends ThrowingTest {}

    @Test
    void randomBehaviorsAreTheSameForTheSameSeed() {
        assertThat(JUnitRun.of(SimulatedTest.class).passed())
                .containsExactly("random 42 001: 5 steps", "random 42 002: 5 steps", "random 42 003: 5 steps");
        assertThat(JUnitRun.of(AnySeedTest.class).failure())
                .containsPattern("about +: a random behavior; @SpecTest\\(seed = \\d+\\) gives the same ones again\n")
                .containsPattern("alone +: -Dprimed.trace=random-\\d+-001");
    }

    @SpecTest(spec = SPEC, config = "primed/junit/Pipe.cfg", simulate = 3, depth = 5)
    static class AnySeedGoodTest extends GoodTest {}

    @Test
    void theIdOfARandomBehaviorGivesItsSeed() {
        assertThat(JUnitRun.of(AnySeedGoodTest.class, Map.of("primed.trace", "random-42-002"))
                        .passed())
                .containsExactly("random 42 002: 5 steps");
        assertThat(JUnitRun.of(SimulatedTest.class, Map.of("primed.trace", "random-43-002"))
                        .aborted())
                .containsExactly("no trace of this class is called random-43-002; did you mean random-42-002?");
    }

    @Test
    void eachBehaviorHasAFreshImplementation() {
        // Whoever came second would find the messages of the first.
        assertThat(JUnitRun.of(GoodTest.class).passed()).hasSize(2);
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharingTest extends GoodTest {}

    @Test
    void behaviorsMayNotShareAnImplementation() {
        assertThat(JUnitRun.of(SharingTest.class).failure())
                .isEqualTo("class SharingTest has one instance for all behaviors, so they would share one"
                        + " implementation; mark it with @TestInstance(Lifecycle.PER_METHOD)");
    }

    @SpecTest(spec = "primed/junit/Start.tla", config = "primed/junit/Start.cfg", simulate = 10, depth = 3, seed = 1)
    static class StartingTest implements Conformance {
        protected int x;

        @Initially
        void start(int x) {
            this.x = x;
        }

        @Action
        void inc() {
            x++;
        }

        @Observe
        int x() {
            return x;
        }
    }

    @SpecTest(spec = "primed/junit/Start.tla", config = "primed/junit/Start.cfg", simulate = 10, depth = 3, seed = 1)
    static class StartingAnywhereTest implements Conformance {
        private int x;

        @Action
        void inc() {
            x++;
        }

        @Observe
        int x() {
            return x;
        }
    }

    @Test
    void anImplementationCanBeBroughtIntoTheInitialState() {
        assertThat(JUnitRun.of(StartingTest.class).failures()).isEmpty();
        assertThat(JUnitRun.of(StartingAnywhereTest.class).failures())
                .isNotEmpty()
                .allMatch(failure -> failure.contains("state graph : another initial state of the spec"))
                .allMatch(failure -> failure.contains("@Initially  : the spec has several initial states;"));
    }

    @SpecTest(
            spec = "primed/junit/Start.tla",
            config = "primed/junit/Start.cfg",
            simulate = 10,
            depth = 3,
            seed = 1,
            states = 0)
    static class StartingAnywhereWithoutGraphTest extends StartingAnywhereTest {}

    @SpecTest(spec = "primed/junit/Start.tla", config = "primed/junit/Start.cfg", simulate = 10, depth = 3, seed = 1)
    static class StartingElsewhereTest extends StartingTest {
        @Initially
        @Override
        void start(int x) {
            this.x = x + 1;
        }
    }

    @Test
    void severalInitialStatesAreToldWhereNoMethodTakesThem() {
        assertThat(JUnitRun.of(StartingAnywhereWithoutGraphTest.class).failures())
                .isNotEmpty()
                .allMatch(failure -> failure.contains("@Initially : the spec has several initial states;"));
        assertThat(JUnitRun.of(StartingElsewhereTest.class).failures())
                .isNotEmpty()
                .noneMatch(failure -> failure.contains("@Initially"));
        assertThat(JUnitRun.of(LastInFirstOutTest.class).failures())
                .isNotEmpty()
                .noneMatch(failure -> failure.contains("@Initially"));
    }

    static class OwnSource implements TraceSource {
        @Override
        public List<TraceCase> traces(SpecFiles files) throws Exception {
            List<TraceCase> committed = new ItfFiles(Lookup.of(SpecTestTest.class), List.of(TRACES)).traces(files);
            return List.of(new TraceCase("made-now", committed.get(0).trace(), null));
        }
    }

    @SpecTest(spec = SPEC, sources = OwnSource.class)
    static class OwnSourceTest extends LastInFirstOutTest {}

    @Test
    void aFailingTraceWithoutAFileIsKept() {
        String failure = JUnitRun.of(OwnSourceTest.class).failure();
        Path kept = Path.of(failure.replaceFirst("(?s).*\n  trace +: ([^\n]+)\n.*", "$1"));

        assertThat(kept)
                .endsWith(Path.of("target", "primed", "failed", OwnSourceTest.class.getName(), "made-now.itf.json"))
                .isRegularFile();
    }
}
