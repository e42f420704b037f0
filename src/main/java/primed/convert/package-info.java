/**
 * Java values to TLA+ values and back, by the Java type.
 *
 * <p>TLA+ has fewer kinds of values than Java has types, and a spec may write the same thing in several ways: an absent
 * value as a model value or as an empty set, a constant of an enum as a string or as a model value. So a
 * {@link primed.convert.Codec} is made of a Java type <em>and</em> of all the values that a spec has at that place.
 * What the type cannot hold is told then, before anything is converted.
 */
@NullMarked
package primed.convert;

import org.jspecify.annotations.NullMarked;
