package primed.trace.itf;

/** A trace cannot be read or written. The message says which one, where in it, why, and what to do. */
public final class ItfException extends RuntimeException {
    ItfException(String message) {
        super(message);
    }

    ItfException(String message, Throwable cause) {
        super(message, cause);
    }
}
