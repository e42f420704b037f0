package primed.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primed.value.Value;

class TraceTest {
    private static final State STATE = state("x", Value.of(1), "turn", Value.of("up"));

    @Test
    void aStatePrintsAsInTlcInTheOrderOfItsVariables() {
        assertThat(STATE).hasToString("""
                /\\ x = 1
                /\\ turn = "up\"""");
    }

    @Test
    void aStateKnowsItsVariablesOnly() {
        assertThat(STATE.value("x")).isEqualTo(Value.of(1));
        assertThatThrownBy(() -> STATE.value("y")).hasMessage("no variable [y] among [x, turn]");
    }

    @Test
    void aLocationIsReadInTlcsWording() {
        Location location = new Location("Jugs", 3, 1, 5, 20);

        assertThat(location).hasToString("line 3, col 1 to line 5, col 20 of module Jugs");
        assertThat(Location.parse(location.toString())).contains(location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Jugs",
                "line 3, col 1 to line 5, col 20 of module ",
                "<line 3, col 1 to line 5, col 20 of module Jugs>",
                "line 3, col -1 to line 5, col 20 of module Jugs",
                "line 99999999999, col 1 to line 5, col 20 of module Jugs",
            })
    void whatIsNoLocationIsNotRead(String text) {
        assertThat(Location.parse(text)).isEmpty();
    }

    @Test
    void anActionPrintsAsASpecCallsIt() {
        Map<String, Value> parameters = new LinkedHashMap<>();
        parameters.put("to", Value.model("p2"));
        parameters.put("from", Value.set());

        assertThat(new Action("Send", parameters, null)).hasToString("Send(p2, {})");
        assertThat(Action.unnamed()).hasToString("Action");
    }

    @Test
    void aBehaviorListsItsStates() {
        Step step = new Step(Action.unnamed(), state("x", Value.of(2), "turn", Value.of("up")));
        Behavior behavior = new Behavior(STATE, List.of(step), new Ending.Lasso(1));

        assertThat(behavior.states()).containsExactly(STATE, step.state());
        assertThat(behavior.last()).isEqualTo(step.state());
        assertThatThrownBy(() -> new Behavior(STATE, List.of(step), new Ending.Lasso(2)))
                .hasMessage("a lasso over 2 states cannot go back to state 2");
    }

    private static State state(String first, Value value, String second, Value other) {
        Map<String, Value> variables = new LinkedHashMap<>();
        variables.put(first, value);
        variables.put(second, other);
        return new State(variables);
    }

    private static Behavior behavior(State first, State second) {
        return new Behavior(first, List.of(new Step(Action.unnamed(), second)), new Ending.Stuttering());
    }

    @Test
    void statesWithOtherVariablesThanTheRestAreKeptWhole() {
        State half = new State(Map.of("half", Value.of(0)));
        State odd = state("x", Value.of(1), "y", Value.of("on"));

        Behavior alike = behavior(half, odd).alike();

        assertThat(alike)
                .isEqualTo(behavior(
                        new State(Map.of("state", Value.record(half.variables()))),
                        new State(Map.of("state", Value.record(odd.variables())))));
        assertThat(alike.alike()).isEqualTo(alike);
    }

    @Test
    void statesWithTheSameVariablesStay() {
        Behavior behavior = behavior(STATE, state("turn", Value.of("down"), "x", Value.of(2)));

        assertThat(behavior.alike()).isSameAs(behavior);
    }
}
