/**
 * The natural race: the selftest's sends against a reader, on real threads, with nothing held back; how often it ends
 * how, what each run looked like from outside, and whether the spec allows that.
 *
 * <p>The same code races on the running kernel, on the reference implementation and on fakes.
 */
@NullMarked
package primed.sockmap.race;

import org.jspecify.annotations.NullMarked;
