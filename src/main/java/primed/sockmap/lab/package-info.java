/**
 * The lab: other kernels than the running one, booted under QEMU.
 *
 * <p>A guest is a Debian kernel and one initramfs that holds all the rest: busybox, a small Java runtime and Primed
 * itself, so that the same code that runs on the host runs there. It has no disk and no network but the loopback
 * device. It reports on a serial port of its own, away from the console.
 */
@NullMarked
package primed.sockmap.lab;

import org.jspecify.annotations.NullMarked;
