package primed.sockmap;

/** The error numbers that a receive call on a sockmap socket can end with; see errno(3). */
public enum Errno {
    /** There is nothing to read now. */
    EAGAIN("Resource temporarily unavailable"),
    /** The time is over; the selftest's poll helper says so. */
    ETIME("Timer expired"),
    /** A signal ended the call while it waited. */
    EINTR("Interrupted system call");

    private final String meaning;

    Errno(String meaning) {
        this.meaning = meaning;
    }

    /** The text of strerror(3). */
    public String meaning() {
        return meaning;
    }
}
