package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.tlc.Problem;

/** What can be done about a failure of the machine, and nothing about other words. */
class HintsTest {
    private static Problem problem(String message) {
        return new Problem(message, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "Java heap space, --heap",
        "GC overhead limit exceeded, --heap",
        "java.io.IOException: No space left on device, -Djava.io.tmpdir"
    })
    void anExhaustedMachineHasAHint(String message, String option) {
        assertThat(Hints.about(problem(message))).singleElement().asString().contains(option);
    }

    @ParameterizedTest
    @CsvSource({"Invariant Small is violated", "The spec says Java heap space"})
    void otherWordsHaveNone(String message) {
        assertThat(Hints.about(problem(message))).isEmpty();
    }
}
