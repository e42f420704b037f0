package primed.sockmap.race;

import primed.sockmap.ByteString;
import primed.sockmap.reader.Reading;

/**
 * How a run ended. Each run is in exactly one category, the first one that fits in this order: what was received is
 * judged before the reader's way of ending.
 *
 * <ol>
 *   <li>{@link #OUT_OF_ORDER}: what was received is not the beginning of what was to come
 *   <li>{@link #TIMED_OUT}, {@link #EAGAIN}: that is how the reader ended, whatever it had received until then
 *   <li>{@link #FULL} or {@link #SHORT}: the reader was content
 * </ol>
 */
public enum Category {
    /** The reader received everything, in order, and was content. */
    FULL("full"),
    /** The reader received less than everything, and took it for the whole. */
    SHORT("short"),
    /** The reader ended because recv said EAGAIN. */
    EAGAIN("EAGAIN"),
    /** What the reader received is not the beginning of what it was to receive. */
    OUT_OF_ORDER("out of order"),
    /** The reader waited for more until its patience was over. */
    TIMED_OUT("timed out");

    private final String words;

    Category(String words) {
        this.words = words;
    }

    /** Its name for people and in files. */
    public String words() {
        return words;
    }

    /**
     * The category of a reading.
     *
     * @param expected what was to come
     */
    public static Category of(Reading reading, ByteString expected) {
        ByteString bytes = reading.bytes();
        if (!expected.startsWith(bytes)) {
            return OUT_OF_ORDER;
        }
        return switch (reading.ending()) {
            case TIMED_OUT -> TIMED_OUT;
            case EAGAIN -> EAGAIN;
            case MISMATCH -> throw new IllegalArgumentException("there is no mismatch in " + bytes);
            case RETURNED -> bytes.length() == expected.length() ? FULL : SHORT;
        };
    }
}
