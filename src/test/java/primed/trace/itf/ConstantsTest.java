package primed.trace.itf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Provenance;
import primed.trace.State;
import primed.trace.Trace;
import primed.value.Value;

/** A trace carries the constants of its model, so that it can be replayed without the model at hand. */
class ConstantsTest {
    private static final Map<String, String> CONSTANTS =
            Map.of("Transport", "\"UDP\"", "Program", "<- OneThread", "Procs", "{p1, p2}");

    @Test
    void constantsAreKeptAsTheConfigurationHasThem() {
        Trace trace = trace(CONSTANTS);

        String text = ItfWriter.write(trace);

        assertThat(text).contains("Procs = {p1, p2}\\nProgram = <- OneThread\\nTransport = \\\"UDP\\\"");
        assertThat(ItfReader.read(text, "test")).isEqualTo(trace);
    }

    @Test
    void lineEndsAndFurtherBlanksAreLeftOutButNotInStrings() {
        String printed = Constants.print(
                Map.of("C", "{\"a   b\",\n   \"\\\\  \\\"  c\",  \"$1\"}", "D", "an open \"   quote\nand  so on"));

        assertThat(printed).isEqualTo("C = {\"a   b\", \"\\\\  \\\"  c\", \"$1\"}\nD = an open \" quote and so on");
    }

    @Test
    void aTraceWithoutConstantsDoesNotMentionThem() {
        assertThat(ItfWriter.write(trace(Map.of()))).doesNotContain("constants");
    }

    @Test
    void aLineOfAnotherFormIsRefused() {
        String text = ItfWriter.write(trace(CONSTANTS)).replace("Procs = ", "Procs: ");

        assertThatThrownBy(() -> ItfReader.read(text, "broken.itf.json"))
                .isInstanceOf(ItfException.class)
                .hasMessageContaining("broken.itf.json")
                .hasMessageContaining("\"Procs: {p1, p2}\" is not of the form Name = value");
    }

    private static Trace trace(Map<String, String> constants) {
        Provenance provenance = new Provenance("Spec.tla", "Model.cfg", null, null, null, constants);
        State initial = new State(Map.of("x", Value.of(0)));
        return new Trace(provenance, new Behavior(initial, List.of(), new Ending.Finite()));
    }
}
