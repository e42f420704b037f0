package primed.sockmap.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trials are counted. */
class MeasurementTest {
    private static final Trial.Outcome SHORT = new Trial.Outcome(true, "2 of 10");
    private static final Trial.Outcome WHOLE = new Trial.Outcome(false, "10 of 10");

    @Test
    void outcomesAreCounted() throws Exception {
        assertThat(Measurement.of(Finding.SHORT_READ, 3, inTurn(SHORT, WHOLE, SHORT)))
                .isEqualTo(new Measurement(Finding.SHORT_READ, 3, 2, 0, Map.of("2 of 10", 2, "10 of 10", 1)));
    }

    @Test
    void aTrialThatCameToNothingIsTriedAgainAndNotCounted() throws Exception {
        Trial inTurn = inTurn(SHORT, WHOLE);
        int[] calls = {0};
        Trial trial = () -> {
            if (++calls[0] % 2 == 1) {
                throw new Trial.LostException("the worker could not be held back");
            }
            return inTurn.run();
        };

        assertThat(Measurement.of(Finding.SHORT_READ, 2, trial))
                .isEqualTo(new Measurement(Finding.SHORT_READ, 2, 1, 2, Map.of("2 of 10", 1, "10 of 10", 1)));
    }

    @Test
    void aTrialThatAlwaysComesToNothingEnds() {
        Trial trial = () -> {
            throw new Trial.LostException("the worker could not be held back");
        };

        assertThatThrownBy(() -> Measurement.of(Finding.SHORT_READ, 1, trial))
                .isInstanceOf(Trial.LostException.class)
                .hasMessage("the worker could not be held back");
    }

    private static Trial inTurn(Trial.Outcome... outcomes) {
        Iterator<Trial.Outcome> next = Arrays.asList(outcomes).iterator();
        return next::next;
    }
}
