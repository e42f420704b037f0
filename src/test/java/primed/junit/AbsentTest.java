package primed.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import primed.convert.Absent;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Provenance;
import primed.trace.State;
import primed.trace.Step;
import primed.trace.Trace;
import primed.value.Value;

/** A spec may have any word where an implementation has nothing. */
class AbsentTest {

    /** Ann sits down on a chair, bob takes it over, and then it is free again. */
    static class Chair implements TraceSource {
        @Override
        public List<TraceCase> traces(SpecFiles files) {
            Behavior behavior = new Behavior(
                    chair("free"),
                    List.of(give("free", "ann"), give("ann", "bob"), give("bob", "free")),
                    new Ending.Finite());
            return List.of(
                    new TraceCase("chair", new Trace(new Provenance(null, null, null, null, null), behavior), null));
        }

        private static State chair(String sitter) {
            return new State(Map.of("sitter", Value.of(sitter)));
        }

        private static Step give(String from, String to) {
            return new Step(
                    new primed.trace.Action("Give", Map.of("from", Value.of(from), "to", Value.of(to)), null),
                    chair(to));
        }
    }

    @SpecTest(sources = Chair.class)
    static class ToldTest implements Conformance {
        private Optional<String> sitter = Optional.empty();

        @Action
        void give(@Absent("free") Optional<String> from, @Absent("free") Optional<String> to) {
            assertThat(from).isEqualTo(sitter);
            sitter = to;
        }

        @Observe
        @Absent("free")
        Optional<String> sitter() {
            return sitter;
        }
    }

    @Test
    void anAnnotationNamesTheWord() {
        JUnitRun run = JUnitRun.of(ToldTest.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).containsExactly("chair: 3 steps");
    }

    @SpecTest(sources = Chair.class)
    static class UntoldTest implements Conformance {
        @Action
        void give() {}

        @Observe
        Optional<String> sitter() {
            return Optional.empty();
        }
    }

    @Test
    void withoutItTheFailureSaysWhatIsMissing() {
        assertThat(JUnitRun.of(UntoldTest.class).failure())
                .startsWith("chair: The system diverges from the spec in the initial state.")
                .contains("sitter is an empty Optional, but no value that the spec has there is known to mean nothing;"
                        + " @Absent(\"WORD\") says which one does, while observing sitter");
    }

    record Showing(@Absent("free") Optional<String> sitter) {}

    @SpecTest(sources = Chair.class)
    static class ProjectedTest implements Conformance {
        private Optional<String> sitter = Optional.empty();

        @Action
        void give(String to) {
            sitter = Optional.of(to).filter(name -> !name.equals("free"));
        }

        @Project
        Showing state() {
            return new Showing(sitter);
        }
    }

    @Test
    void itMayStandAtTheComponentOfARecord() {
        assertThat(JUnitRun.of(ProjectedTest.class).passed()).containsExactly("chair: 3 steps");
    }
}
