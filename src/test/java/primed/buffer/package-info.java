/** The bounded buffer of specs/bounded-buffer in Java, right and wrong, and its tests. */
@NullMarked
package primed.buffer;

import org.jspecify.annotations.NullMarked;
