/** Ready conformance tests for a spec: the Java source that {@code primed init} writes. */
@NullMarked
package primed.init;

import org.jspecify.annotations.NullMarked;
