package primed.graph;

/**
 * What no suite with the same coverage can go below.
 *
 * @param tests no suite has fewer tests
 * @param steps no suite with as few tests as the one at hand has fewer steps
 * @param cost where tests have a price in steps: no suite has a smaller sum of steps and prices; else 0
 */
public record Bound(long tests, long steps, long cost) {}
