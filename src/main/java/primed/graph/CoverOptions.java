package primed.graph;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a suite should be like.
 *
 * @param coverage what must be reached
 * @param percent how much of it, 1 to 100
 * @param maxLength how many steps a test may have; empty for any number
 * @param priceOfTest how many steps a test is worth, for starting the system afresh; if empty, as few tests as possible
 *     come first
 */
public record CoverOptions(Coverage coverage, int percent, OptionalInt maxLength, OptionalLong priceOfTest) {
    public CoverOptions {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a percentage is 1 to 100, not " + percent);
        }
        if (maxLength.isPresent() && maxLength.getAsInt() < 1) {
            throw new IllegalArgumentException("a test has at least 1 step, not " + maxLength.getAsInt());
        }
        if (priceOfTest.isPresent() && priceOfTest.getAsLong() < 0) {
            throw new IllegalArgumentException("a price is at least 0, not " + priceOfTest.getAsLong());
        }
    }

    /** All of it, with tests of any length, fewest tests first. */
    public static CoverOptions all(Coverage coverage) {
        return new CoverOptions(coverage, 100, OptionalInt.empty(), OptionalLong.empty());
    }
}
