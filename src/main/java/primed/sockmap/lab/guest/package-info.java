/**
 * What runs in a guest of the lab, and may run nowhere else: recv that waits, on sockmap sockets of a real kernel. It
 * can spin in the kernel without end and take the machine with it, which is what is to be seen there.
 *
 * <p>All of it needs an {@link primed.sockmap.lab.guest.InsideLab}, which there is in a guest of the lab only.
 */
@NullMarked
package primed.sockmap.lab.guest;

import org.jspecify.annotations.NullMarked;
