package primed.report.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import primed.report.review.Review.Fact;

/**
 * A behavior that shows something.
 *
 * @param id what links lead to
 * @param title what happens, in a few words
 * @param model the model that has it
 * @param result the result, in the words of the command line's contract
 * @param property the violated property, or null where there is none
 * @param why in a sentence, or null
 * @param where in the system, or null
 * @param ending how it goes on after the last frame, in words; empty if that is left open
 * @param circumstances the constants in which the model differs from the others
 * @param frames the states, the initial one first
 * @param cycle what makes it go on for ever, or null if it does not go back to an earlier state
 * @param sequence who does what, or null where nobody says
 * @param replays how it fared on implementations
 * @param file the trace, or null if it was not written
 */
public record Counterexample(
        String id,
        String title,
        String model,
        String result,
        @Nullable String property,
        @Nullable String why,
        @Nullable String where,
        String ending,
        List<String> circumstances,
        List<Frame> frames,
        @Nullable Cycle cycle,
        @Nullable Sequence sequence,
        List<Replayed> replays,
        @Nullable String file) {
    public Counterexample {
        circumstances = List.copyOf(circumstances);
        frames = List.copyOf(frames);
        replays = List.copyOf(replays);
    }

    /** The number of steps. */
    public int steps() {
        return frames.size() - 1;
    }

    /** Whether a frame is one of those that come again and again. */
    public boolean repeats(Frame frame) {
        return cycle != null && frame.index() > cycle.backTo();
    }

    /**
     * A behavior that goes round in a circle after its last frame.
     *
     * @param backTo the state that it goes back to
     * @param closing the step that leads there, numbered as the one after the last
     */
    public record Cycle(int backTo, Frame closing) {}

    /**
     * How it fared on an implementation.
     *
     * @param on what it was replayed on
     * @param verdict in a word or two
     * @param tone whether that is well
     * @param text in full
     * @param facts what is known of how it left the spec, most telling first; empty if it did not
     */
    public record Replayed(String on, String verdict, Tone tone, String text, List<Fact> facts) {
        public Replayed {
            facts = List.copyOf(facts);
        }

        /** Without facts. */
        public Replayed(String on, String verdict, Tone tone, String text) {
            this(on, verdict, tone, text, List.of());
        }
    }
}
