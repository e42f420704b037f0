/**
 * Drives a system along a behavior of its spec and tells the first divergence.
 *
 * <p>A {@link primed.replay.Binding} maps the actions of a spec to code and its variables to what can be observed.
 * {@link primed.replay.Replay} walks it along a behavior and compares the whole observable state after each step. The
 * system never sees the behavior, and the behavior never sees the system.
 *
 * <p>Where the steps of a behavior belong to different threads, a {@link primed.replay.SteppedThread} runs the code of
 * one thread from gate to gate, so that a schedule of the spec is a schedule of real threads.
 */
@NullMarked
package primed.replay;

import org.jspecify.annotations.NullMarked;
