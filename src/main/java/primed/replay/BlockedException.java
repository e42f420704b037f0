package primed.replay;

/** A thread of the system waits although the spec lets it act. */
public final class BlockedException extends RuntimeException {

    /** Says which thread waits, and for what. */
    public BlockedException(String message) {
        super(message);
    }
}
