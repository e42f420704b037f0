package primed.sockmap;

/** What the verdict program of a socket says of everything that arrives there. */
public enum Verdict {
    /** {@code bpf_sk_redirect_map(skb, map, 1, BPF_F_INGRESS)}: to p1. */
    REDIRECT,
    /** {@code SK_PASS}: to the psock of the socket itself. */
    PASS,
    /** {@code SK_DROP}. */
    DROP,
    /** There is no verdict program; data stays in the native queue. */
    NONE
}
