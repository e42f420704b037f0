/**
 * The claim under test, in one place: which operation of a sockmap each action of {@code specs/sockmap/Sockmap.tla}
 * stands for, and where each of its variables is seen.
 *
 * <p>{@link primed.sockmap.binding.SockmapBinding} is the table. The reader's code runs on a thread of its own that
 * stops before each of its system calls and, inside {@code recv}, at each
 * {@link primed.sockmap.reference.Checkpoint.Place}; the spec's actions let it go on from there.
 */
@NullMarked
package primed.sockmap.binding;

import org.jspecify.annotations.NullMarked;
