package primed.tlc;

import org.jspecify.annotations.Nullable;

/**
 * How far a search has come (2200, 2206, 2209). Numbers that the kind of search does not have are null.
 *
 * @param depth levels searched so far
 * @param total states generated so far
 * @param distinct distinct states found so far
 * @param left states found but not yet explored
 */
public record Progress(
        @Nullable Long depth,
        @Nullable Long total,
        @Nullable Long distinct,
        @Nullable Long left) {}
