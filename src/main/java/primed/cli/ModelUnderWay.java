package primed.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import primed.tlc.Progress;

/**
 * How far the search of a model has come.
 *
 * @param name the model
 * @param begun when it began, in nanoseconds since whenever
 * @param now when this was so
 * @param progress what TLC said, or null if it has said nothing yet
 */
record ModelUnderWay(
        String name, long begun, long now, @Nullable Progress progress) {
    private static final int NAME_WIDTH = 28;

    static ModelUnderWay begun(String name, long now) {
        return new ModelUnderWay(name, now, now, null);
    }

    ModelUnderWay at(long newNow, Progress newProgress) {
        return new ModelUnderWay(name, begun, newNow, newProgress);
    }

    /** In one line: its name, distinct states, states that wait, and states generated a second. */
    String line() {
        return (name + " ".repeat(Math.max(0, NAME_WIDTH - name.length())) + "  " + words()).stripTrailing();
    }

    private String words() {
        if (progress == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        if (progress.distinct() != null) {
            words.add(Numbers.of(progress.distinct()) + " states");
        }
        if (progress.left() != null) {
            words.add(Numbers.of(progress.left()) + " queued");
        }
        long millis = (now - begun) / 1_000_000;
        if (progress.total() != null && millis > 0) {
            words.add(Numbers.of(progress.total() * 1000 / millis) + " generated/s");
        }
        return String.join(", ", words);
    }
}
