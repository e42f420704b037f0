package primed.tlc;

/** A spec cannot be parsed; the message holds what the parser says. */
public final class OutlineException extends RuntimeException {
    OutlineException(String message) {
        super(message);
    }
}
