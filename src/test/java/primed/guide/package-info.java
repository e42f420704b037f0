/** The guides, followed to the letter. */
@NullMarked
package primed.guide;

import org.jspecify.annotations.NullMarked;
