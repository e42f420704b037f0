/**
 * Traces in the Informal Trace Format (ITF, Apalache's ADR-015), as one JSON document or as NDJSON.
 *
 * <p><b>Shapes.</b> TLA+ has one kind of function where ITF has four notations. Which one is used is decided once for
 * each place in a variable (the variable, its elements, the field {@code f} of its elements, ...), from all the values
 * that stand at that place over the whole trace, so that a variable never changes its notation from state to state:
 *
 * <ul>
 *   <li>all are sequences: an array; or {@code #tup}, if all have the same length and one of them has elements of
 *       different kinds, as only a tuple has;
 *   <li>all are records: an object, unless a field's name is no identifier or one that a reader takes amiss, such as
 *       {@code tag}, which makes a variant, or a keyword of Python ({@link primed.trace.itf.FieldNames});
 *   <li>in all other cases: {@code #map}.
 * </ul>
 *
 * The empty function takes the notation of the others; alone it is an array.
 *
 * <p><b>Other values.</b> Integers are always {@code #bigint}, sets list their elements in TLA+ order, symbolic values
 * are {@code #unserializable}. Model values are strings whose names are listed in {@code #meta.modelValues}; one that
 * has the same text as a string of the trace is {@code #unserializable} instead and not listed.
 *
 * <p><b>{@code #meta}</b> of the trace: {@code format}, {@code format-description}, {@code spec}, {@code config},
 * {@code result}, {@code property}, {@code description}, {@code constants} (a line {@code Name = value} each),
 * {@code modelValues} (separated by blanks) and {@code ending} ({@code finite}, {@code stuttering} or {@code lasso}; of
 * a lasso also {@code loop-action}, {@code loop-parameters} and {@code loop-location} of the step back); what is not
 * known is left out. {@code varTypes} gives the type of each variable in Apalache's notation, if each has one.
 * {@code #meta} of a state: its {@code index}, and for the step to it {@code action}, {@code parameters} and
 * {@code location}. All but the index and {@code varTypes} are strings, since readers in other languages want that.
 *
 * <p>What is written depends on the trace alone: read and written again, it is the same byte for byte.
 */
@NullMarked
package primed.trace.itf;

import org.jspecify.annotations.NullMarked;
