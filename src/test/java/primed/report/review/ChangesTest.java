package primed.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import primed.report.review.Frame.Change;
import primed.trace.State;
import primed.value.Value;

/** What a step changes. */
class ChangesTest {

    @Test
    void onlyWhatDiffersIsToldAndAsFarInAsCanBe() {
        State before = state(Value.sequence(Value.of(1), Value.of(2)), Value.of("same"));
        State after = state(Value.sequence(Value.of(1), Value.of(3)), Value.of("same"));

        assertThat(Changes.between(before, after)).containsExactly(new Change("queue.p1[2]", "2", "3"));
    }

    @Test
    void aSequenceThatGrowsIsToldWhole() {
        State before = state(Value.sequence(), Value.of("a"));
        State after = state(Value.sequence(Value.of(7)), Value.of("a"));

        assertThat(Changes.between(before, after)).containsExactly(new Change("queue.p1", "<<>>", "<<7>>"));
    }

    @Test
    void nothingChangesWhereNothingDoes() {
        State state = state(Value.of(1), Value.of(2));

        assertThat(Changes.between(state, state)).isEmpty();
    }

    private static State state(Value queue, Value other) {
        return new State(Map.of("queue", Value.record(Map.of("p1", queue)), "other", other));
    }
}
