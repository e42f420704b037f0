package primed.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** When it is proved that no suite is better. */
class CoverTest {
    private static final OptionalLong UNPRICED = OptionalLong.empty();
    private static final OptionalLong PRICED = OptionalLong.of(10);

    @Test
    void withoutAPriceTestsAndStepsMeetTheBound() {
        assertThat(suite(new Bound(2, 3, 0)).isBest(UNPRICED)).isTrue();
        assertThat(suite(new Bound(1, 3, 0)).isBest(UNPRICED)).isFalse();
        assertThat(suite(new Bound(2, 2, 0)).isBest(UNPRICED)).isFalse();
    }

    /** A suite of more tests may have fewer steps, and of fewer tests more. */
    @Test
    void withAPriceTheCostMeetsTheBound() {
        assertThat(suite(new Bound(2, 3, 23)).isBest(PRICED)).isTrue();
        assertThat(suite(new Bound(1, 2, 23)).isBest(PRICED)).isTrue();
        assertThat(suite(new Bound(2, 3, 22)).isBest(PRICED)).isFalse();
    }

    /** Two tests and three steps, found without looking far ahead. */
    private static Cover suite(Bound bound) {
        return new Cover(List.of(new Walk(0, 0, 1), new Walk(0, 2)), bound, Cover.Method.GREEDY);
    }
}
