package primed.sockmap.finding;

import org.jspecify.annotations.Nullable;

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

        public LostException(String why) {
            this(why, null);
        }

        public LostException(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }
}
