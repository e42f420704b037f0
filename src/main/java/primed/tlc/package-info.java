/**
 * The model checker TLC as a function: a request goes in, one typed outcome comes out.
 *
 * <p>{@link primed.tlc.Tlc} runs TLC in a JVM of its own, with private folders that are deleted afterwards.
 * {@link primed.tlc.ToolOutput} reads what TLC's {@code -tool} mode prints, from such a run or from one made elsewhere.
 * The verdict comes from the codes of TLC's messages, which are named here by number; exit codes are ambiguous.
 */
@NullMarked
package primed.tlc;

import org.jspecify.annotations.NullMarked;
