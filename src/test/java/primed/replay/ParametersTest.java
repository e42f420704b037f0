package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import primed.trace.Action;
import primed.value.Value;

class ParametersTest {
    private final Parameters parameters = new Parameters(new Action(
            "Send",
            NamedValues.parse("n", "3", "huge", "4294967296", "s", "\"x y\"", "m", "c1", "b", "TRUE", "q", "<<1>>"),
            null));

    @Test
    void givesEachByItsNameAndType() {
        assertThat(parameters.integer("n")).isEqualTo(3);
        assertThat(parameters.bigInteger("huge")).isEqualTo("4294967296");
        assertThat(parameters.text("s")).isEqualTo("x y");
        assertThat(parameters.text("m")).isEqualTo("c1");
        assertThat(parameters.bool("b")).isTrue();
        assertThat(parameters.value("q")).isEqualTo(Value.sequence(Value.of(1)));
    }

    @Test
    void saysWhatIsWrong() {
        String action = "Send(3, 4294967296, \"x y\", c1, TRUE, <<1>>)";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.integer("t"))
                .withMessage(action + " has no parameter t; its parameters are [n, huge, s, m, b, q]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.integer("huge"))
                .withMessage("parameter huge of " + action + " is not an integer of 32 bits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.text("n"))
                .withMessage("parameter n of " + action + " is not a string or a model value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.bool("n"))
                .withMessage("parameter n of " + action + " is not a boolean");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.bigInteger("s"))
                .withMessage("parameter s of " + action + " is not an integer");
    }
}
