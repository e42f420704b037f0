/**
 * The whole state graph of a model, and test suites that cover it.
 *
 * <p>A {@link primed.graph.StateGraph} comes straight from TLC, as a stream that TLC's JVM writes while it searches
 * ({@link primed.graph.GraphReader}), or from a dot file of an older run ({@link primed.graph.DotReader}).
 * {@link primed.graph.Covers} makes {@link primed.graph.Walk walks} from initial states that cover it, as few and as
 * short as can be, together with a bound that no suite can go below.
 */
@NullMarked
package primed.graph;

import org.jspecify.annotations.NullMarked;
