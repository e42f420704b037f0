/**
 * What an implementation did, against the spec: behaviors are given to TLC, many in one run, and it says whether the
 * spec allows each step.
 */
@NullMarked
package primed.conform;

import org.jspecify.annotations.NullMarked;
