package primed.sockmap.lab;

/** Something that the lab needs is not on this machine; the message says what, and what to do. */
public final class LabUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LabUnavailableException(String message) {
        super(message);
    }
}
