package primed.spec;

import org.jspecify.annotations.Nullable;
import primed.tlc.Result;

/**
 * What a manifest says that checking a model comes to. What is null is not compared.
 *
 * @param result the result; null for {@code unknown}
 * @param property the invariant or property that is violated
 * @param totalStates the number of states generated
 * @param distinctStates the number of distinct states
 * @param stateDepth the depth of the search, an initial state being 1
 */
public record Expectation(
        @Nullable Result result,
        @Nullable String property,
        @Nullable Long totalStates,
        @Nullable Long distinctStates,
        @Nullable Long stateDepth) {
    /** Nothing is expected. */
    public static final Expectation NOTHING = new Expectation(null, null, null, null, null);
}
