package primed.trace;

/**
 * A behavior together with where it comes from.
 *
 * @param provenance where it comes from
 * @param behavior what happens
 */
public record Trace(Provenance provenance, Behavior behavior) {}
