/** Finished results in the formats that others read. It runs nothing and prints nothing. */
@NullMarked
package primed.report;

import org.jspecify.annotations.NullMarked;
