package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import primed.value.Value;

/** What was found equal is remembered for these very objects, and for no others. */
class AgreementsTest {
    private static final Value QUEUE = Value.sequence(Value.of(1), Value.of(2));
    private static final Value SAME = Value.sequence(Value.of(1), Value.of(2));
    private static final Value OTHER = Value.sequence(Value.of(1), Value.of(3));

    private final Agreements agreements = new Agreements();

    @Test
    void equalValuesAgreeEachTime() {
        assertThat(agreements.isFound("queue", QUEUE, SAME)).isTrue();
        assertThat(agreements.isFound("queue", QUEUE, SAME)).isTrue();
        assertThat(agreements.isFound("queue", SAME, QUEUE)).isTrue();
    }

    @Test
    void oneChangedValueIsNoticedAfterManyAgreements() {
        agreements.isFound("queue", QUEUE, SAME);

        assertThat(agreements.isFound("queue", QUEUE, OTHER)).isFalse();
        assertThat(agreements.isFound("queue", OTHER, SAME)).isFalse();
        assertThat(agreements.isFound("queue", QUEUE, SAME)).isTrue();
    }

    @Test
    void whatAgreesForOneVariableMayNotForAnother() {
        agreements.isFound("queue", QUEUE, SAME);

        assertThat(agreements.isFound("waiting", QUEUE, OTHER)).isFalse();
        assertThat(agreements.isFound("waiting", QUEUE, OTHER)).isFalse();
    }
}
