/**
 * What runs inside TLC's JVM: the only room that sees TLC's and SANY's own classes.
 *
 * <p>It is copied next to whatever TLC is run, so it must depend on nothing else of ours and must step aside where a
 * newer TLC looks different. A JVM that runs several models has ASM besides, to make TLC's classes ones that can be
 * made as new.
 */
@NullMarked
package primed.tlc.inside;

import org.jspecify.annotations.NullMarked;
