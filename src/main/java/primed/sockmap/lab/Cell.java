package primed.sockmap.lab;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Measurement;
import primed.sockmap.race.WilsonInterval;

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
        /** It can happen, by chance, and has not: that proves nothing. */
        NOT_SEEN("not seen"),
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

    /** How they go together: what can happen by chance need not, but then nothing is shown either. */
    public Verdict verdict() {
        if (measurement == null) {
            return Verdict.OPEN;
        }
        return switch (prediction) {
            case CANNOT_SHOW -> measurement.shown() == 0 ? Verdict.AGREE : Verdict.DISAGREE;
            case CAN_SHOW -> finding.means().isForced() ? forced(measurement) : byChance(measurement);
            default -> Verdict.OPEN;
        };
    }

    private static Verdict forced(Measurement measurement) {
        return measurement.shown() == measurement.runs() ? Verdict.AGREE : Verdict.DISAGREE;
    }

    private static Verdict byChance(Measurement measurement) {
        return measurement.shown() > 0 ? Verdict.AGREE : Verdict.NOT_SEEN;
    }

    /** How often it showed, and where it was not seen, how probable it may be all the same. */
    public String seen() {
        if (measurement == null) {
            return String.valueOf(whyNot);
        }
        String count = measurement.shown() + " of " + measurement.runs();
        if (verdict() != Verdict.NOT_SEEN) {
            return count;
        }
        double most =
                100 * WilsonInterval.of(measurement.shown(), measurement.runs()).high();
        return count + String.format(Locale.ROOT, ", so below %.2f %%", most);
    }
}
