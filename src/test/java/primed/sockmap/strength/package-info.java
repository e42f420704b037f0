/**
 * How strong generated suites are: each mutant of the reference and of the readers is tried by tests that come from the
 * state graphs alone.
 *
 * <p>The names of the suites do not end in Test, for they run under PIT and not in the build;
 * {@code bench/strength/run.sh} runs them all.
 */
@NullMarked
package primed.sockmap.strength;

import org.jspecify.annotations.NullMarked;
