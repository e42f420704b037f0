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
        "ORDER_LOST, CAN_SHOW, 20, AGREE",
        "ORDER_LOST, CAN_SHOW, 0, AGREE",
        "ORDER_LOST, CANNOT_SHOW, 1, DISAGREE",
        "POLL_THEN_HANGS, CAN_SHOW, 0, AGREE",
        // the spec says nothing
        "SHORT_READ, NOT_MODELLED, 20, OPEN",
        "SHORT_READ, NOT_ASKED, 0, OPEN",
    })
    void whatWasPredictedIsComparedWithWhatWasSeen(
            Finding finding, Prediction prediction, int shown, Cell.Verdict verdict) {
        Measurement measurement = new Measurement(finding, 20, shown, 0, Map.of());

        assertThat(new Cell(finding, prediction, measurement, null).verdict()).isEqualTo(verdict);
    }

    @Test
    void whatWasNotTriedStaysOpen() {
        assertThat(new Cell(Finding.SPIN, Prediction.CAN_SHOW, null, "in the lab only").verdict())
                .isEqualTo(Cell.Verdict.OPEN);
    }
}
