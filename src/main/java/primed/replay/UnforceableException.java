package primed.replay;

/** The system cannot be made to take this step at this moment: nobody outside has a grip on it. */
public final class UnforceableException extends RuntimeException {

    /** Says why the step cannot be forced. */
    public UnforceableException(String message) {
        super(message);
    }
}
