package primed.sockmap;

/** A system call failed. */
public final class ErrnoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Errno errno;

    /**
     * @param call the system call, for example {@code recv}
     * @param errno why it failed
     */
    public ErrnoException(String call, Errno errno) {
        super(call + ": " + errno + " (" + errno.meaning() + ")");
        this.errno = errno;
    }

    /** Why the call failed. */
    public Errno errno() {
        return errno;
    }
}
