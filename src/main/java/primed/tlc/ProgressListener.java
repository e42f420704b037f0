package primed.tlc;

/** Hears about a search while it goes on. It is called by the thread that reads TLC's output. */
@FunctionalInterface
public interface ProgressListener {
    /** Nobody listens. */
    ProgressListener NONE = progress -> {};

    /** TLC reported progress: about each second, and at the end. */
    void progress(Progress progress);
}
