package primed.sockmap.reader;

/** Reads one message of known content from a sockmap socket. A reader is used once. */
@FunctionalInterface
public interface Reader {

    /**
     * Reads until the reader is content, or cannot go on.
     *
     * @return what was received, and why the reader stopped
     */
    Reading read();
}
