package primed.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import primed.tlc.Outcome;
import primed.tlc.Result;
import primed.tlc.Statistics;

class ComparisonTest {
    private static final Expectation EXPECTED = new Expectation(Result.SAFETY_FAILURE, "NotFour", 73L, 41L, 9L);

    @Test
    void whatIsAsExpectedHasNoDifferences() {
        Comparison comparison = Comparison.of(EXPECTED, 1, outcome(Result.SAFETY_FAILURE, "NotFour", 41L));

        assertThat(comparison.asExpected()).isTrue();
    }

    @Test
    void eachDifferenceIsOneSentence() {
        Comparison comparison = Comparison.of(EXPECTED, 1, outcome(Result.SUCCESS, "NotFive", null));

        assertThat(comparison.asExpected()).isFalse();
        assertThat(comparison.differences())
                .containsExactly(
                        "the result is success, not safety failure",
                        "the violated property is NotFive, not NotFour",
                        "the number of distinct states is not known, not 41");
    }

    @Test
    void whatIsNotExpectedIsNotCompared() {
        Comparison comparison = Comparison.of(Expectation.NOTHING, 1, outcome(Result.CRASH, "X", null));

        assertThat(comparison.asExpected()).isTrue();
    }

    @Test
    void aPropertyThatTlcDoesNotNameIsNotCompared() {
        Comparison comparison = Comparison.of(EXPECTED, 1, outcome(Result.SAFETY_FAILURE, null, 41L));

        assertThat(comparison.asExpected()).isTrue();
    }

    @Test
    void numbersOfAFailureThatManyWorkersFoundAreNotCompared() {
        Outcome outcome = outcome(Result.SAFETY_FAILURE, "NotFour", 57L);

        assertThat(Comparison.of(EXPECTED, 4, outcome).asExpected()).isTrue();
        assertThat(Comparison.of(EXPECTED, 1, outcome).differences())
                .containsExactly("the number of distinct states is 57, not 41");
    }

    @Test
    void theDepthIsComparedWhereThereIsOneWorker() {
        Outcome outcome = outcome(Result.SUCCESS, null, 41L);

        assertThat(Comparison.of(depth(8), 1, outcome).differences()).containsExactly("the depth is 9, not 8");
        assertThat(Comparison.of(depth(9), 1, outcome).asExpected()).isTrue();
        assertThat(Comparison.of(depth(8), 4, outcome).asExpected()).isTrue();
    }

    /** They may meet a state by a longer way first. */
    @Test
    void aGreaterDepthMayBeThatOfSeveralWorkers() {
        assertThat(Comparison.of(depth(10), 1, outcome(Result.SUCCESS, null, 41L))
                        .differences())
                .singleElement()
                .asString()
                .isEqualTo("the depth is 9, not 10 (if that is from a run with several workers,"
                        + " have the manifest say \"workers\": \"auto\")");
    }

    private static Expectation depth(long depth) {
        return new Expectation(Result.SUCCESS, null, null, null, depth);
    }

    @Test
    void theOrderOfSeveralPropertiesDoesNotMatter() {
        Expectation expected = new Expectation(Result.LIVENESS_FAILURE, "Bad, Worse", null, null, null);

        assertThat(Comparison.of(expected, 1, outcome(Result.LIVENESS_FAILURE, "Worse, Bad", null))
                        .asExpected())
                .isTrue();
        assertThat(Comparison.of(expected, 1, outcome(Result.LIVENESS_FAILURE, "Worse", null))
                        .asExpected())
                .isFalse();
    }

    private static Outcome outcome(Result result, @Nullable String property, @Nullable Long distinct) {
        Statistics statistics = new Statistics(73L, distinct, 0L, 9L);
        return new Outcome(
                result,
                property,
                statistics,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "2.18",
                Duration.ZERO,
                "",
                "");
    }
}
