package primed.report.sockmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import primed.report.review.Matrix;
import primed.report.review.Matrix.Mark;
import primed.report.review.Review.Answer;
import primed.report.review.Tone;
import primed.report.review.Verdict;

/** Readers against environments, and the answer that is read off them. */
class SockmapMatrixTest {
    private static final Set<String> ALL = Set.of("NoShortReadInv", "NoEagainInv", "InOrderInv", "EndsProp");

    private final List<CheckedReader> models = List.of(
            model("A", "The selftest: gated", "flaky", "NoShortReadInv", ALL, "TRUE"),
            model("B", "The selftest: gated", "loop", null, ALL, "TRUE"),
            model("C", "The selftest: gated", "blocking", null, ALL, "TRUE"),
            model("D", "The selftest: gated", "blocking", "EndsProp", ALL, "FALSE"),
            model("E", "Two senders", "loop", null, Set.of("NoEagainInv", "EndsProp"), "TRUE"));

    private final Matrix matrix = new SockmapMatrix(models).table();

    @Test
    void readersAreInOrderAndOnlyThoseThatWereChecked() {
        assertThat(matrix.subjects()).extracting(Matrix.Subject::name).containsExactly("flaky", "loop", "blocking");
        assertThat(matrix.rows()).extracting(Matrix.Row::title).containsExactly("The selftest: gated", "Two senders");
    }

    @Test
    void safeIsOnlyWhatWasAskedAboutEverything() {
        Mark mark = marks(1, 1).get(0);

        assertThat(mark.verdict()).isEqualTo("ends, no EAGAIN");
        assertThat(mark.tone()).isEqualTo(Tone.PLAIN);
        assertThat(marks(0, 1).get(0).verdict()).isEqualTo("safe");
    }

    @Test
    void besideABrokenOneAModelIsOtherwiseSafe() {
        assertThat(marks(0, 2)).extracting(Mark::verdict).containsExactly("otherwise safe", "never ends");
        assertThat(marks(0, 2)).extracting(Mark::circumstances).containsExactly("", "no send waits for FIONREAD");
    }

    @Test
    void theAnswerNamesWhoCanGoWrong() {
        Answer answer = new SockmapAnswer(
                        matrix, models.stream().map(CheckedReader::verdict).toList())
                .words();

        assertThat(answer.headline())
                .isEqualTo("In the selftest the flaky and blocking readers can go wrong; the loop reader cannot.");
        assertThat(answer.because()).isEqualTo("Why A.");
        assertThat(answer.points().get(1).text())
                .isEqualTo(
                        "The proposed fix: poll and recv until all bytes are in. Safe over UDP. Over all environments:"
                                + " safe in 1 of 2 models.");
    }

    private List<Mark> marks(int row, int column) {
        return matrix.rows().get(row).cells().get(column).marks();
    }

    private static CheckedReader model(
            String name, String group, String reader, @Nullable String broken, Set<String> asked, String gate) {
        Verdict verdict = new Verdict(
                name,
                group,
                broken == null ? "success" : "safety failure",
                broken,
                broken == null ? Tone.GOOD : Tone.BAD,
                true,
                "",
                null,
                null,
                null,
                "why " + name,
                broken == null ? null : "b-" + name,
                "");
        return new CheckedReader(
                verdict, Map.of("Reader", "\"" + reader + "\"", "Transport", "\"UDP\"", "Gate", gate), asked);
    }
}
