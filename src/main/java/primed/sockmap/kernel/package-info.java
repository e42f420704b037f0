/**
 * The running kernel's sockmap, through bpf(2) and sockets on 127.0.0.1.
 *
 * <p>Nothing here waits inside {@code recv}: on a sockmap socket a UDP recv that waits can spin in the kernel without
 * end ({@code udp_bpf_recvmsg}), so there is no way to call one. All sockets, maps and programs are closed with the
 * {@link primed.sockmap.kernel.KernelSockmap} that made them; no files are left.
 */
@NullMarked
package primed.sockmap.kernel;

import org.jspecify.annotations.NullMarked;
