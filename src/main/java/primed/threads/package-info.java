/**
 * Gates for code under test, so that a trace's interleaving can be forced on real threads.
 *
 * <p>Code that names the steps of its spec calls {@link primed.threads.Step#at}. Code that takes its lock, its queue or
 * its executor from outside needs no change: the test hands it a {@link primed.threads.SteppedLock}, a
 * {@link primed.threads.SteppedExecutor}, or any interface of its own through {@link primed.threads.Step#before}. In
 * threads that are not stepped all this does nothing. {@link primed.replay.SteppedThreads} is the test's side.
 */
@NullMarked
package primed.threads;

import org.jspecify.annotations.NullMarked;
