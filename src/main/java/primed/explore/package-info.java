/**
 * Whole state graphs of models, explored by TLC, and what they say of an implementation that is somewhere in them.
 *
 * <p>{@link primed.explore.GraphSearch} has TLC explore a model, {@link primed.explore.KnownGraph} answers questions
 * about what it found, and {@link primed.explore.GraphOnDemand} explores when the first question is asked.
 */
@NullMarked
package primed.explore;

import org.jspecify.annotations.NullMarked;
