package primed.tlc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds that should be the output of TLC.
 *
 * @param runs the runs in it, in order; empty if there is no message of TLC's {@code -tool} mode
 * @param plain whether it looks like TLC's output without {@code -tool}
 * @param firstLine its first line that is not blank, for a person to recognise the file by; null if there is none
 */
public record RecordedOutput(
        List<RecordedRun> runs, boolean plain, @Nullable String firstLine) {
    public RecordedOutput {
        runs = List.copyOf(runs);
    }
}
