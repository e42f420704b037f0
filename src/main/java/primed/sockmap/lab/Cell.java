package primed.sockmap.lab;

import org.jspecify.annotations.Nullable;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Measurement;

/**
 * A finding on a kernel: what the spec says, and what the kernel does.
 *
 * @param prediction by the spec
 * @param measurement on the kernel; null if it was not tried
 * @param whyNot why it was not tried; null if it was
 */
public record Cell(
        Finding finding,
        Prediction prediction,
        @Nullable Measurement measurement,
        @Nullable String whyNot) {

    /** How prediction and measurement go together. */
    public enum Verdict {
        /** They say the same. */
        AGREE("agree"),
        /** They contradict each other: a defect of the spec or of the harness, or a find. */
        DISAGREE("disagree"),
        /** One of them is missing. */
        OPEN("open");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    /** How they go together: what can happen by chance need not. */
    public Verdict verdict() {
        if (measurement == null) {
            return Verdict.OPEN;
        }
        return switch (prediction) {
            case CANNOT_SHOW -> measurement.shown() == 0 ? Verdict.AGREE : Verdict.DISAGREE;
            case CAN_SHOW ->
                !finding.means().isForced() || measurement.shown() == measurement.runs()
                        ? Verdict.AGREE
                        : Verdict.DISAGREE;
            default -> Verdict.OPEN;
        };
    }
}
