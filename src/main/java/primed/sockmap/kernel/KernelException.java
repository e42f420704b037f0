package primed.sockmap.kernel;

/** The kernel refused an operation that the harness needs. */
public final class KernelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Operation operation;
    private final int errno;

    /** What was tried. */
    public enum Operation {
        /** {@code bpf(BPF_MAP_CREATE)} of a sockmap. */
        MAP_CREATE("create a sockmap"),
        /** {@code bpf(BPF_PROG_LOAD)} of a verdict program. */
        PROG_LOAD("load a verdict program"),
        /** {@code bpf(BPF_PROG_ATTACH)} of the program to the map. */
        PROG_ATTACH("attach the verdict program to the sockmap"),
        /** {@code bpf(BPF_MAP_UPDATE_ELEM)}: a socket into the map. */
        MAP_UPDATE("put a socket into the sockmap"),
        /** {@code bpf(BPF_MAP_DELETE_ELEM)}: a socket out of the map. */
        MAP_DELETE("take a socket out of the sockmap"),
        /** Making, connecting or setting up a socket on 127.0.0.1. */
        SOCKET("open a pair of sockets on 127.0.0.1"),
        /** Asking something of an open socket. */
        CALL("ask a socket"),
        /** {@code sched_setaffinity}, {@code sched_setscheduler}. */
        SCHEDULING("hold a CPU");

        private final String words;

        Operation(String words) {
            this.words = words;
        }

        /** The operation in words, for {@code "cannot ..."}. */
        public String words() {
            return words;
        }
    }

    KernelException(Operation operation, int errno, Throwable cause) {
        super("cannot " + operation.words() + ": errno " + errno, cause);
        this.operation = operation;
        this.errno = errno;
    }

    /** What was tried. */
    public Operation operation() {
        return operation;
    }

    /** Why the kernel refused; see errno(3). */
    public int errno() {
        return errno;
    }
}
