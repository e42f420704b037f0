/**
 * The receive path of sockets in a sockmap, in memory: {@code net/core/skmsg.c}, {@code net/ipv4/udp_bpf.c} and
 * {@code net/ipv4/tcp_bpf.c} in miniature.
 *
 * <p>Modelled: the native receive queues, the verdict, {@code ingress_skb}, the backlog worker, {@code ingress_msg},
 * FIONREAD, poll, and recv with its psock and its native branch, waiting and not, for UDP and TCP, with the differences
 * between kernels as {@link primed.sockmap.reference.KernelSemantics}. Results and error numbers are the kernel's.
 *
 * <p>Not modelled: receive-memory accounting, ancillary data, addresses, shutdown and removal from the map, and more
 * than one map.
 *
 * <p>What the kernel does by itself (softirq, worker) happens here when a caller says so, a step at a time or to the
 * end; what a program calls (poll, recv) runs on the program's thread, passes a
 * {@link primed.sockmap.reference.Checkpoint} where others can come in between, and really sleeps.
 */
@NullMarked
package primed.sockmap.reference;

import org.jspecify.annotations.NullMarked;
