@NullMarked
package primed.report;

import org.jspecify.annotations.NullMarked;
