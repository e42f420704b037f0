@NullMarked
package primed.replay;

import org.jspecify.annotations.NullMarked;
