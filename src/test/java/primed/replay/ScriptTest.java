package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ScriptTest {
    private final Pipe pipe = new Pipe();
    private final Script replay =
            Script.on(initial -> Pipe.binding(pipe).idle(() -> pipe.put(9)).build());

    @Test
    void takesEachStepAtOnceAndClosesTheSystem() {
        try (replay) {
            replay.initially("queue", "<<>>", "taken", "{}");
            replay.step("Put", "v", "1").sets("queue", "<<1>>");
            replay.step("Take").sets("queue", "<<>>", "taken", "{1}");
            assertThat(pipe.taken()).hasToString("{1}");
        }
        assertThat(pipe.isClosed()).isTrue();
    }

    @Test
    void comparesVariablesThatAreNotNamedToo() {
        replay.initially("queue", "<<>>", "taken", "{}");
        replay.step("Put", "v", "1").sets("queue", "<<1>>");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> replay.step("Take").sets("queue", "<<>>"))
                .withMessage("""
                        The system diverges from the spec at step 2.
                          action     : Take
                          in words   : the oldest message is taken out
                          variable   : taken
                          differs at : 1 \\in taken: expected FALSE, actual TRUE
                          expected   : {}
                          actual     : {1}
                          steps:
                            1. message 1 is put into the pipe [Put(1)]
                            2. the oldest message is taken out [Take]""");
    }

    @Test
    void aStepMayChangeNothing() {
        replay.initially("queue", "<<>>", "taken", "{}");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> replay.step("Put", "v", "1").changesNothing())
                .withMessageContaining("queue[1]: expected nothing, actual 1");
    }

    @Test
    void nothingMayHappenAfterTheEnd() {
        replay.initially("queue", "<<>>", "taken", "{}");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(replay::thenNothing)
                .withMessageContaining("after the last step, when nothing more should happen")
                .withMessageContaining("queue[1]: expected nothing, actual 9");
    }

    @Test
    void goesRoundAgain() {
        replay.initially("queue", "<<>>", "taken", "{}");
        replay.step("Put", "v", "1").sets("queue", "<<1>>");
        replay.step("Take").sets("queue", "<<>>", "taken", "{1}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay.thenAgainFrom(0))
                .withMessage("the state after step 0 is not the present one");
        replay.step("Put", "v", "1").sets("queue", "<<1>>");
        replay.step("Take").sets("queue", "<<>>");
        replay.thenAgainFrom(2);

        pipe.put(7);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> replay.thenAgainFrom(2))
                .withMessageStartingWith("The system diverges from the spec at step 3, in round 2 of the cycle.");
    }

    @Test
    void refusesWhatIsNotAScript() {
        assertThatIllegalStateException()
                .isThrownBy(() -> replay.step("Take").changesNothing())
                .withMessage("a script begins with its initial state");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> replay.initially("queue", "<<>>"))
                .withMessageContaining("variable taken is bound, but the behavior has no such variable");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay.initially("queue"))
                .withMessage("each name needs a value, but queue is the last");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay.initially("queue", "<<"))
                .withMessage("the value of queue is none of TLA+: <<");
        replay.initially("queue", "<<>>", "taken", "{}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay.step("Take").sets("size", "1"))
                .withMessage("variable size has no value initially");
    }

    @Test
    void keepsTheExceptionOfTheSystemAsTheCause() {
        replay.initially("queue", "<<>>", "taken", "{}");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> replay.step("Take").changesNothing())
                .withCauseInstanceOf(IndexOutOfBoundsException.class);
    }
}
