package primed.cli;

/** What the user gave cannot be used; the message says what is wrong, where, and what to do. */
final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
        super(message);
    }
}
