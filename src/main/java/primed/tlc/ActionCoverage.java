package primed.tlc;

import primed.trace.Location;

/**
 * How much one action contributed: as TLC reports it (2772, and 2773 for the initial predicate), or as counted while it
 * searched, then without the initial predicate.
 *
 * @param action the name of its definition
 * @param location where it is in the spec
 * @param initial whether it is the initial predicate, or a conjunct of that: TLC counts the initial states at the last
 *     conjunct, and none at others
 * @param distinct states that this action was the first to reach
 * @param total states that it generated
 */
public record ActionCoverage(String action, Location location, boolean initial, long distinct, long total) {
    /** Whether it is an action, and no step of the search was one of it. */
    public boolean neverTaken() {
        return !initial && total == 0;
    }
}
