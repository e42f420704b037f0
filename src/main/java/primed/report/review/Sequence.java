package primed.report.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does what, time going downwards.
 *
 * @param lifelines those who take part, from left to right
 * @param messages what they do, in order
 * @param backTo the state from which on the messages come again and again, or null if they end
 */
public record Sequence(
        List<Lifeline> lifelines,
        List<Message> messages,
        @Nullable Integer backTo) {
    public Sequence {
        lifelines = List.copyOf(lifelines);
        messages = List.copyOf(messages);
    }

    /** Whether a message is one of those that come again and again. */
    boolean repeats(Message message) {
        return backTo != null && message.step() > backTo;
    }

    /**
     * One that takes part.
     *
     * @param id a short name of letters and digits
     * @param title what it is called
     */
    public record Lifeline(String id, String title) {}

    /**
     * Something that happens.
     *
     * @param step the step that it is a part of
     * @param from the id of the lifeline that does it
     * @param to the id of the lifeline that it is done to, the same one for what happens within
     * @param text in a few words
     * @param kind what it looks like
     */
    public record Message(int step, String from, String to, String text, Kind kind) {}

    /** What a message looks like. */
    public enum Kind {
        /** An arrow. */
        ACT,
        /** A look or a wake-up: a dashed arrow. */
        SIGNAL,
        /** The step that fails: a marked arrow. */
        FAILURE,
        /** What is to be said at this point. */
        NOTE,
        /** What is wrong now. */
        ALARM
    }
}
