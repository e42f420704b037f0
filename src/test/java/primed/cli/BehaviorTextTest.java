package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

class BehaviorTextTest {
    private static final Behavior SEND = new Behavior(
            state("idle", Value.sequence()),
            List.of(new Step(
                    new Action("Send", Map.of(), null), state("idle", Value.sequence(Value.of("a long message"))))),
            new Ending.Stuttering());

    private static State state(String mode, Value queue) {
        Map<String, Value> variables = new LinkedHashMap<>();
        variables.put("mode", Value.of(mode));
        variables.put("queue", queue);
        return new State(variables);
    }

    private static String printed(boolean colour, int width) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        new BehaviorText(new Console(writer, writer, colour, colour, width)).print(SEND);
        return text.toString();
    }

    @Test
    void inALogItIsAsTlcPrintsIt() {
        assertThat(printed(false, 80).lines())
                .containsExactly(
                        "  State 0",
                        "    /\\ mode = \"idle\"",
                        "    /\\ queue = <<>>",
                        "  State 1: Send",
                        "    /\\ mode = \"idle\"",
                        "    /\\ queue = <<\"a long message\">>",
                        "  and nothing more happens");
    }

    @Test
    void whatAStepLeavesAsItWasIsInTheBackground() {
        assertThat(printed(true, 80).lines().skip(4).limit(2))
                .containsExactly("\u001b[2m    /\\ mode = \"idle\"\u001b[0m", "    /\\ queue = <<\"a long message\">>");
    }
}
