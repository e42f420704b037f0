/**
 * Circulations of least cost, and proofs that there are none cheaper.
 *
 * <p>A {@link primed.graph.flow.Network} says how often each arc must be gone along at least, and what that costs.
 * {@link primed.graph.flow.CheapestCirculation} finds a {@link primed.graph.flow.Circulation} together with a price for
 * each node; {@link primed.graph.flow.DualBound} knows nothing of how they were found and turns any prices into a bound
 * that no circulation can go below.
 */
@NullMarked
package primed.graph.flow;

import org.jspecify.annotations.NullMarked;
