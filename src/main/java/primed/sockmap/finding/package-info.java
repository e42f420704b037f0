/**
 * The findings: what is wrong, or surprising, with reading a sockmap socket, each with the question that the spec
 * answers and, where it is safe on any machine, the trial that shows it on the running kernel.
 */
@NullMarked
package primed.sockmap.finding;

import org.jspecify.annotations.NullMarked;
