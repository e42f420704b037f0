package primed.tlc;

import org.jspecify.annotations.Nullable;

/**
 * The size of the search. Each number is null where TLC did not tell it.
 *
 * @param total states generated, repetitions included (2199, 2204, 2210)
 * @param distinct distinct states found (2199, 2204)
 * @param left states still to be explored when TLC stopped (2199)
 * @param depth number of states on the longest shortest path searched, an initial state being 1 (2194)
 */
public record Statistics(
        @Nullable Long total,
        @Nullable Long distinct,
        @Nullable Long left,
        @Nullable Long depth) {
    static final Statistics UNKNOWN = new Statistics(null, null, null, null);

    Statistics withDepth(@Nullable Long newDepth) {
        return new Statistics(total, distinct, left, newDepth);
    }

    /**
     * How likely it is that two states had the same fingerprint, so that one of them was not explored: TLC's optimistic
     * estimate, distinct * (total - distinct) / 2^64 (2193). Null where the numbers are not known.
     */
    public @Nullable Double collisionProbability() {
        return total == null || distinct == null ? null : (double) distinct * (total - distinct) / 0x1p64;
    }
}
