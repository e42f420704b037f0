/**
 * Conformance tests under JUnit 5: a class that does what the actions of a spec do, and shows what its variables are.
 *
 * <p>A test class is marked with {@link primed.junit.SpecTest} and implements {@link primed.junit.Conformance}. Each
 * behavior of the spec that is found (in committed traces, as counterexamples of models, by simulation) is then a test
 * of its own, on an instance of its own.
 */
@NullMarked
package primed.junit;

import org.jspecify.annotations.NullMarked;
