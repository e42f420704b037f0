package primed.tlc;

/** Takes TLC's output apart, piece by piece. */
interface MessageListener {
    /** An outermost message has ended. */
    void message(Message message);

    /** A line outside of all messages: output of the spec or of SANY. */
    void line(String line);

    /**
     * A part of the output is missing.
     *
     * @param what what is missing, after "TLC's output is torn: "
     */
    void torn(String what);
}
