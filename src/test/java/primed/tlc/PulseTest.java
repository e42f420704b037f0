package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What our part of TLC's JVM reports each second is for those who watch, and for nobody else. */
class PulseTest {
    private static final String TEXT =
            "Progress(5): 3000 states generated, 1200 distinct states found, 17 states left on queue.";

    private final List<Progress> heard = new ArrayList<>();
    private final Transcript transcript = new Transcript(heard::add);

    @Test
    void whoWatchesHearsOfIt() {
        transcript.message(new Message(7200, 0, TEXT, List.of(), true));

        assertThat(heard).containsExactly(new Progress(5L, 3000L, 1200L, 17L));
    }

    @Test
    void theOutcomeDoesNotDependOnIt() {
        transcript.message(new Message(7200, 0, TEXT, List.of(), true));

        assertThat(transcript.outcome(Map.of()).statistics()).isEqualTo(Statistics.UNKNOWN);
        assertThat(transcript.outcome(Map.of()).toolOutput()).isEmpty();
    }
}
