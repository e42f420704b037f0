package primed.sockmap.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Measurement;

/** How prediction and measurement go together. */
class CellTest {

    @ParameterizedTest
    @CsvSource({
        // the schedule is forced: what can happen must happen each time
        "SHORT_READ, CAN_SHOW, 20, AGREE",
        "SHORT_READ, CAN_SHOW, 19, DISAGREE",
        "SHORT_READ, CAN_SHOW, 0, DISAGREE",
        "SHORT_READ, CANNOT_SHOW, 0, AGREE",
        "SHORT_READ, CANNOT_SHOW, 1, DISAGREE",
        "SPIN, CAN_SHOW, 19, DISAGREE",
        // by chance: what can happen may
        "POLL_THEN_HANGS, CAN_SHOW, 1, AGREE",
        "POLL_THEN_HANGS, CANNOT_SHOW, 0, AGREE",
        "POLL_THEN_HANGS, CANNOT_SHOW, 1, DISAGREE",
        // but what was not seen is not shown
        "POLL_THEN_HANGS, CAN_SHOW, 0, NOT_SEEN",
        // the spec says nothing
        "SHORT_READ, NOT_MODELLED, 20, OPEN",
        "SHORT_READ, NOT_ASKED, 0, OPEN",
    })
    void whatWasPredictedIsComparedWithWhatWasSeen(
            Finding finding, Prediction prediction, int shown, Cell.Verdict verdict) {
        Measurement measurement = new Measurement(finding, 20, shown, 0, Map.of());

        assertThat(new Cell(finding, prediction, measurement, null).verdict()).isEqualTo(verdict);
    }

    /** Wilson: none of n runs leaves z² / (n + z²), which is 3.84 / 383.84 here. */
    @Test
    void whatWasNotSeenMayBeRareAllTheSame() {
        assertThat(seen(Finding.POLL_THEN_HANGS, 0, 380)).isEqualTo("0 of 380, so below 1.00 %");
        assertThat(seen(Finding.POLL_THEN_HANGS, 1, 380)).isEqualTo("1 of 380");
        assertThat(seen(Finding.LOOP_SHORT, 0, 380)).isEqualTo("0 of 380");
    }

    private static String seen(Finding finding, int shown, int runs) {
        Prediction prediction = finding == Finding.LOOP_SHORT ? Prediction.CANNOT_SHOW : Prediction.CAN_SHOW;
        return new Cell(finding, prediction, new Measurement(finding, runs, shown, 0, Map.of()), null).seen();
    }

    @Test
    void whatWasNotTriedStaysOpen() {
        assertThat(new Cell(Finding.SPIN, Prediction.CAN_SHOW, null, "in the lab only").verdict())
                .isEqualTo(Cell.Verdict.OPEN);
    }
}
