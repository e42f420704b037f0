package primed.replay;

/** Gives a system that should do nothing more the occasion to do something all the same. */
@FunctionalInterface
public interface Pause {

    /** Returns when the system would have acted if it had anything left to do. */
    void idle() throws Exception;
}
