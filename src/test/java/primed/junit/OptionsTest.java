package primed.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import primed.convert.Converter;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Provenance;
import primed.trace.State;
import primed.trace.Step;
import primed.trace.Trace;
import primed.value.IntegerValue;
import primed.value.Value;
import primed.value.ValueParser;

/** How often a cycle is gone through, what happens when nothing should, and types of the user's own. */
class OptionsTest {
    private static final String SPEC = "primed/junit/Pipe.tla";

    private static final Step PUT = step("Put", "<<1>>", "{}");
    private static final Step TAKE = step("Take", "<<>>", "{1}");
    private static final Step PUT_AGAIN = step("Put", "<<1>>", "{1}");

    private static State state(String queue, String taken) {
        return new State(Map.of("queue", ValueParser.parse(queue), "taken", ValueParser.parse(taken)));
    }

    private static Step step(String name, String queue, String taken) {
        Map<String, Value> parameters = new LinkedHashMap<>();
        if (name.equals("Put")) {
            parameters.put("p", ValueParser.parse("s1"));
            parameters.put("v", Value.of(1));
        }
        return new Step(new Action(name, parameters, null), state(queue, taken));
    }

    private static List<TraceCase> traced(String id, Ending ending, Step... steps) {
        Behavior behavior = new Behavior(state("<<>>", "{}"), List.of(steps), ending);
        return List.of(new TraceCase(id, new Trace(new Provenance(null, null, null, null, null), behavior), null));
    }

    /** In and out once, and then again and again. */
    static class AgainAndAgain implements TraceSource {
        @Override
        public List<TraceCase> traces(SpecFiles files) {
            return traced("again-and-again", new Ending.Lasso(2), PUT, TAKE, PUT_AGAIN, TAKE);
        }
    }

    @SpecTest(spec = SPEC, sources = AgainAndAgain.class)
    static class TwoRoundsTest implements Conformance {
        private final PipeUnderTest pipe = new PipeUnderTest();
        private int puts;

        @primed.junit.Action
        void put(int v) {
            puts++;
            if (puts > 3) {
                throw new IllegalStateException("worn out");
            }
            pipe.put(v);
        }

        @primed.junit.Action
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

    @SpecTest(spec = SPEC, sources = AgainAndAgain.class, rounds = 3)
    static class ThreeRoundsTest extends TwoRoundsTest {}

    @Test
    void aCycleIsGoneThroughAsOftenAsTheTestSays() {
        assertThat(JUnitRun.of(TwoRoundsTest.class).failures()).isEmpty();
        assertThat(JUnitRun.of(ThreeRoundsTest.class).failure())
                .startsWith(
                        "again-and-again: The system diverges from the spec at step 3 of 4, in round 3 of the cycle.")
                .contains("worn out");
    }

    /** One message in, and then nothing more for ever. */
    static class ThenNothing implements TraceSource {
        @Override
        public List<TraceCase> traces(SpecFiles files) {
            return traced("then-nothing", new Ending.Stuttering(), PUT);
        }
    }

    @SpecTest(spec = SPEC, sources = ThenNothing.class)
    static class RestlessTest extends TwoRoundsTest {
        @Idle
        void rest() {
            take();
        }
    }

    @Test
    void anImplementationThatGoesOnWhenNothingShouldHappenFails() {
        assertThat(JUnitRun.of(RestlessTest.class).failure())
                .startsWith("then-nothing: The system diverges from the spec after the last step, when nothing more"
                        + " should happen.")
                .contains("queue[1]: expected 1, actual nothing");
    }

    static class Seconds implements Converter<Duration> {
        @Override
        public Duration fromSpec(Value value) {
            return Duration.ofSeconds(((IntegerValue) value).number().longValueExact());
        }

        @Override
        public Value toSpec(Duration object) {
            return Value.of(object.toSeconds());
        }
    }

    @SpecTest(spec = SPEC, sources = AgainAndAgain.class, converters = Seconds.class)
    static class DurationsTest implements Conformance {
        private final List<Duration> queue = new ArrayList<>();
        private final Set<Duration> taken = new TreeSet<>();

        @primed.junit.Action
        void put(Duration v) {
            queue.add(v);
        }

        @primed.junit.Action
        void take() {
            taken.add(queue.remove(0));
        }

        @Observe
        List<Duration> queue() {
            return queue;
        }

        @Observe
        Set<Duration> taken() {
            return taken;
        }
    }

    @SpecTest(spec = SPEC, sources = AgainAndAgain.class)
    static class UnknownTypeTest extends DurationsTest {}

    @Test
    void aTypeOfTheUsersOwnIsConvertedAsTheUserSays() {
        assertThat(JUnitRun.of(DurationsTest.class).failures()).isEmpty();
        assertThat(JUnitRun.of(UnknownTypeTest.class).failure())
                .contains("Duration is a type that Primed does not know; write a Converter<Duration>");
    }
}
