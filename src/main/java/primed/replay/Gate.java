package primed.replay;

/**
 * A place in the system's code where a {@link SteppedThread} stops until it is let pass.
 *
 * <p>The code under test calls {@link #reach} between the steps that its spec takes as atomic. A gate must not lie
 * where the thread holds a lock that the observations need.
 */
@FunctionalInterface
public interface Gate {

    /**
     * Stops here if the calling thread is stepped.
     *
     * @param point the name of this place
     */
    void reach(String point);

    /** A gate that nobody watches, for production. */
    static Gate open() {
        return point -> {};
    }

    /** A gate that stops each stepped thread, and no other. One such gate serves any number of threads. */
    static Gate ofSteppedThreads() {
        return point -> {
            if (Thread.currentThread() instanceof GatedThread stepped) {
                stepped.code().reach(point);
            }
        };
    }
}
