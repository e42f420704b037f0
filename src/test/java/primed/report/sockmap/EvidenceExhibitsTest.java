package primed.report.sockmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import primed.report.review.Exhibit;
import primed.report.review.Exhibit.Cell;
import primed.report.review.Tone;
import tools.jackson.databind.json.JsonMapper;

/** What other commands have measured, as tables. */
class EvidenceExhibitsTest {
    private static final Map<String, String> NOWHERE = Map.of();

    @Test
    void racesWithTheirIntervals() {
        Exhibit races = RaceExhibit.of(JsonMapper.shared().readTree("""
                {"kernel": "Linux 6.18", "races": [{"reader": "flaky", "transport": "UDP", "senders": "one",
                  "gate": true, "runs": 5000,
                  "outcomes": {"full": {"count": 4922, "low": 0.9806, "high": 0.9875},
                               "short": {"count": 78, "low": 0.0125, "high": 0.0194},
                               "EAGAIN": {"count": 0, "low": 0, "high": 0.0008}},
                  "agreement": {"agrees": false, "forbiddenRuns": 3}}]}
                """));

        List<Cell> row = races.rows().get(0).cells();
        assertThat(row)
                .extracting(Cell::text)
                .containsExactly(
                        "flaky",
                        "UDP",
                        "one, waiting for FIONREAD",
                        "5,000",
                        "full 4,922 (98.06 to 98.75 %); short 78 (1.25 to 1.94 %)",
                        "forbids 3 runs");
        assertThat(row.get(5).tone()).isEqualTo(Tone.BAD);
        assertThat(row.get(4).measured()).isTrue();
    }

    @Test
    void findingsAgainstKernels() {
        Exhibit kernels = KernelsExhibit.of(JsonMapper.shared().readTree("""
                [{"kernel": "6.1.176", "findings": [
                   {"finding": "short-read", "prediction": "can happen", "verdict": "agree", "shown": 20, "runs": 20}]},
                 {"kernel": "6.18", "findings": [
                   {"finding": "spin", "prediction": "can happen", "verdict": "open", "notTried": "unsafe"},
                   {"finding": "short-read", "prediction": "cannot happen", "verdict": "disagree", "shown": 1,
                    "runs": 20}]}]
                """), NOWHERE);

        assertThat(kernels.columns()).containsExactly("finding", "6.1.176", "6.18");
        assertThat(kernels.rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("short read", "can happen; 20 of 20", "cannot happen; 1 of 20");
        assertThat(kernels.rows().get(0).cells()).extracting(Cell::tone).endsWith(Tone.GOOD, Tone.BAD);
        assertThat(kernels.rows().get(1).cells())
                .extracting(Cell::text)
                .containsExactly("spin", "–", "can happen; not tried: unsafe");
    }

    @Test
    void aFindingLeadsToABehaviorThatShowsIt() {
        Exhibit kernels =
                KernelsExhibit.of(JsonMapper.shared().readTree("""
                        [{"kernel": "6.18", "findings": [{"finding": "short-read"}, {"finding": "loop-short"}]}]
                        """), Map.of("short-read", "b-short-read-2-of-10"));

        assertThat(kernels.rows())
                .extracting(row -> row.cells().get(0).behavior())
                .containsExactly("b-short-read-2-of-10", "");
    }

    @Test
    void whatWasNotSeenByChanceIsNoAgreement() {
        Exhibit kernels = KernelsExhibit.of(JsonMapper.shared().readTree("""
                [{"kernel": "6.18", "findings": [
                   {"finding": "eagain", "prediction": "can happen", "verdict": "agree", "shown": 0, "runs": 200},
                   {"finding": "loop", "prediction": "cannot happen", "verdict": "agree", "shown": 0, "runs": 20}]}]
                """), NOWHERE);

        assertThat(kernels.rows())
                .extracting(row -> row.cells().get(1))
                .containsExactly(
                        Cell.measured("can happen; not seen in 200 runs"),
                        Cell.measured("cannot happen; 0 of 20").in(Tone.GOOD));
    }

    @Test
    void anythingElseIsRefused() {
        var other = JsonMapper.shared().readTree("{\"models\": []}");

        assertThatThrownBy(() -> RaceExhibit.of(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KernelsExhibit.of(other, NOWHERE)).isInstanceOf(IllegalArgumentException.class);
    }
}
