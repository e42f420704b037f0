package primed.sockmap;

/** The transport protocol of a socket. */
public enum Transport {
    /** Datagrams; read through a psock they are a byte stream all the same. */
    UDP,
    /** A byte stream. */
    TCP
}
