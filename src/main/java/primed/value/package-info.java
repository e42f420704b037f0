/**
 * TLA+ values: a sealed, immutable family, read from and printed in the syntax that TLC prints.
 *
 * <p>Values are kept in normal form: a record is a function whose domain is a set of strings, a sequence (or tuple) is
 * a function whose domain is {@code 1..n}, and so two values are equal exactly when TLA+ says that they are, however
 * TLC happened to print them.
 */
@NullMarked
package primed.value;

import org.jspecify.annotations.NullMarked;
