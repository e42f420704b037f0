package primed.sockmap.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

    /**
     * R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table
     * I, method 3.
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void isAsPublished(long count, long runs, double low, double high) {
        WilsonInterval interval = WilsonInterval.of(count, runs);

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void mirrorsWhatDidNotHappen() {
        WilsonInterval happened = WilsonInterval.of(29, 30);
        WilsonInterval didNot = WilsonInterval.of(1, 30);

        assertThat(happened.low()).isCloseTo(1 - didNot.high(), within(1e-12));
        assertThat(happened.high()).isCloseTo(1 - didNot.low(), within(1e-12));
    }

    @Test
    void reachesTheEnds() {
        assertThat(WilsonInterval.of(0, 7).low()).isZero();
        assertThat(WilsonInterval.of(7, 7).high()).isEqualTo(1);
    }

    @Test
    void knowsNothingWithoutRuns() {
        assertThat(WilsonInterval.of(0, 0)).isEqualTo(new WilsonInterval(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "6, 5", "1, 0"})
    void refusesImpossibleCounts(long count, long runs) {
        assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(count, runs));
    }
}
