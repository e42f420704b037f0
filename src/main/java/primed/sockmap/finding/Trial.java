package primed.sockmap.finding;

/** Tries once, on sockets of its own, whether a finding shows. */
@FunctionalInterface
public interface Trial {

    /** Tries. */
    Outcome run() throws InterruptedException;

    /**
     * What came of it.
     *
     * @param shows whether the finding shows
     * @param words what was seen, in a few words, the same for the same outcome
     */
    record Outcome(boolean shows, String words) {}

    /** A trial whose kernel could not be brought into the state that it is about, and so says nothing. */
    final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param why in words for a person */
        public LostException(String why) {
            super(why);
        }
    }
}
