/**
 * States, steps and behaviors: what a model checker tells about one execution of a spec.
 *
 * <p>A {@link primed.trace.Trace} is a {@link primed.trace.Behavior} with its provenance. Everything here is immutable.
 */
@NullMarked
package primed.trace;

import org.jspecify.annotations.NullMarked;
