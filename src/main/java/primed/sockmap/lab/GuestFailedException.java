package primed.sockmap.lab;

/** A guest did not do its job to the end; the message says what its console shows. */
public final class GuestFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GuestFailedException(String message) {
        super(message);
    }
}
