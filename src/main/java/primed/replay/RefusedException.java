package primed.replay;

/** The system refuses an action, as its own interface has it; its state stays as it was. */
public final class RefusedException extends RuntimeException {

    /** Says how the system refuses. */
    public RefusedException(String reason) {
        super(reason);
    }

    /** Says how the system refuses, and what it threw. */
    public RefusedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
