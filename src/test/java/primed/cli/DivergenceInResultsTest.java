package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import primed.replay.Binding;
import primed.replay.Divergence;
import primed.replay.Fact;
import primed.replay.Plan;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.report.review.Counterexample;
import primed.report.review.Tone;
import primed.spec.Comparison;
import primed.spec.Expectation;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.Mode;
import primed.tlc.Outcome;
import primed.tlc.Result;
import primed.tlc.Statistics;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Location;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;
import tools.jackson.databind.JsonNode;

/** A divergence is a list of facts: the console, the result for programs and the review tell the same ones. */
class DivergenceInResultsTest {
    private static final Behavior COUNTED = new Behavior(count(0), List.of(tick(1), tick(2)), new Ending.Finite());

    private static State count(int number) {
        return new State(Map.of("count", Value.of(number)));
    }

    private static Step tick(int number) {
        return new Step(new Action("Tick", Map.of(), new Location("Clock", 4, 1, 4, 20)), count(number));
    }

    /** An implementation that counts in twos. */
    private static Evidence diverged() throws Exception {
        AtomicInteger count = new AtomicInteger();
        ReplayResult result = Replay.run(
                Plan.of(COUNTED),
                initial -> Binding.builder()
                        .action("Tick", "", parameters -> count.addAndGet(2))
                        .observe("count", () -> Value.of(count.get()))
                        .build());
        return checked().withReplay(result);
    }

    private static Evidence checked() {
        Outcome outcome = new Outcome(
                Result.SAFETY_FAILURE,
                "LowInv",
                new Statistics(3L, 3L, 0L, 3L),
                COUNTED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "2.18",
                Duration.ofMillis(1),
                "",
                "");
        Model model = new Model(
                "Clock.tla",
                "Clock.cfg",
                Path.of("Clock.tla"),
                Path.of("Clock.cfg"),
                new Mode.Exhaustive(),
                1,
                null,
                Expectation.NOTHING,
                null,
                null,
                Map.of());
        return Evidence.of(new ModelResult(model, outcome, new Comparison(List.of()), Map.of()));
    }

    private static Divergence divergence(Evidence evidence) {
        return ((ReplayResult.Diverges) Objects.requireNonNull(evidence.replay())).divergence();
    }

    @Test
    void theResultForProgramsHasTheFactsOfTheText() throws Exception {
        Evidence evidence = diverged();

        JsonNode replay = RunJson.document(List.of(evidence)).at("/models/0/replay");

        assertThat(replay.at("/result").asString()).isEqualTo("diverges");
        List<Fact> facts = replay.at("/facts")
                .valueStream()
                .map(fact ->
                        new Fact(fact.at("/key").asString(), fact.at("/value").asString()))
                .toList();
        assertThat(facts)
                .isEqualTo(divergence(evidence).facts())
                .contains(
                        new Fact("action", "Tick"),
                        new Fact("in the spec", "line 4, col 1 to line 4, col 20 of module Clock"),
                        new Fact("variable", "count"),
                        new Fact("expected", "1"),
                        new Fact("actual", "2"));
        assertThat(replay.at("/text").asString()).endsWith(Fact.render(facts));
    }

    @Test
    void theReviewHasThemToo() throws Exception {
        Evidence evidence = diverged();

        Counterexample shown = new BehaviorOf(evidence, "b1", "").counterexample();

        assertThat(shown.replays()).singleElement().satisfies(replay -> {
            assertThat(replay.verdict()).isEqualTo("diverges");
            assertThat(replay.tone()).isEqualTo(Tone.BAD);
            assertThat(replay.text()).isEqualTo("The system diverges from the spec at step 1 of 2.");
            assertThat(replay.facts())
                    .extracting(known -> new Fact(known.key(), known.value()))
                    .isEqualTo(divergence(evidence).facts());
        });
    }

    @Test
    void whatConformsHasNoFacts() {
        Evidence evidence = checked().withReplay(new ReplayResult.Conforms(2));

        assertThat(RunJson.document(List.of(evidence))
                        .at("/models/0/replay/facts")
                        .isMissingNode())
                .isTrue();
    }
}
