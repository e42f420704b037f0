package primed.sockmap.reference;

/**
 * Hears where inside a system call a thread is, before it goes on. A test that wants a certain interleaving holds the
 * thread there; by default nothing happens.
 */
@FunctionalInterface
public interface Checkpoint {

    /** Goes on at once. */
    Checkpoint NONE = place -> {};

    /** The places inside {@code recv} between which the kernel lets others in. */
    enum Place {
        /** {@code udp_bpf_recvmsg} saw psock data and is about to copy it ({@code sk_msg_recvmsg}). */
        SK_MSG_RECVMSG,
        /** {@code udp_bpf_recvmsg} saw no psock data and is about to read natively ({@code udp_recvmsg}). */
        UDP_RECVMSG,
        /** Woken in {@code __skb_wait_for_more_packets}, about to look at the native queue again. */
        WOKEN_FOR_NATIVE,
        /** Woken in {@code udp_msg_wait_data} or {@code tcp_msg_wait_data}, about to look again. */
        WOKEN_FOR_PSOCK,
        /** {@code tcp_msg_wait_data} has released the socket lock and is about to look for data. */
        TCP_RELEASED,
        /** {@code tcp_msg_wait_data} need not sleep and is about to take the socket lock again. */
        TCP_RELOCK
    }

    /** The calling thread is at this place. */
    void reach(Place place);
}
