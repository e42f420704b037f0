package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** When there is colour, and when lines are drawn again. */
class ConsoleTest {

    private static Console console(boolean watched, Map<String, String> environment) {
        return Console.of(environment, watched, 80);
    }

    @Test
    void thereIsColourOnATerminalOnly() {
        assertThat(console(true, Map.of("TERM", "xterm")).good("yes")).isEqualTo("\u001b[32myes\u001b[0m");
        assertThat(console(false, Map.of("TERM", "xterm")).good("yes")).isEqualTo("yes");
    }

    @Test
    void noColorTurnsItOffUnlessItIsEmpty() {
        assertThat(console(true, Map.of("NO_COLOR", "1")).hasColour()).isFalse();
        assertThat(console(true, Map.of("NO_COLOR", "1")).isTerminal()).isTrue();
        assertThat(console(true, Map.of("NO_COLOR", "")).hasColour()).isTrue();
    }

    @Test
    void aDumbTerminalHasNeitherColourNorLinesThatAreDrawnAgain() {
        assertThat(console(true, Map.of("TERM", "dumb")).hasColour()).isFalse();
        assertThat(console(true, Map.of("TERM", "dumb")).isTerminal()).isFalse();
    }
}
