package primed.junit;

/** A conformance test cannot be run as it is written; the message says everything that is wrong with it. */
public final class SpecTestException extends RuntimeException {

    /** Says what is wrong and what to do. */
    public SpecTestException(String message) {
        super(message);
    }
}
