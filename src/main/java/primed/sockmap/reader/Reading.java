package primed.sockmap.reader;

import primed.sockmap.ByteString;
import primed.sockmap.Errno;

/**
 * The end of a read.
 *
 * @param ending why the reader stopped
 * @param bytes what it received, in order
 */
public record Reading(Ending ending, ByteString bytes) {

    /** Why a reader stopped. */
    public enum Ending {
        /** It takes what it received for the whole. */
        RETURNED,
        /** {@code recv} failed with {@link Errno#EAGAIN}. */
        EAGAIN,
        /** It compared what it received, and it was not the data that was sent. */
        MISMATCH,
        /** A wait was over before the data came. */
        TIMED_OUT
    }

    @Override
    public String toString() {
        return ending + " with " + bytes.length() + " bytes";
    }
}
