@NullMarked
package primed.graph;

import org.jspecify.annotations.NullMarked;
