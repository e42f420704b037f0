/**
 * What a design review says about the sockmap spec and no other: who takes part, where the bytes are, and which reader
 * is safe where.
 */
@NullMarked
package primed.report.sockmap;

import org.jspecify.annotations.NullMarked;
