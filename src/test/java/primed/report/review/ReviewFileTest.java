package primed.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of a run, kept and read again. */
class ReviewFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        Path file = folder.resolve("results.json");

        ReviewFile.write(SampleReview.measured("1 s"), file);

        assertThat(ReviewFile.read(file)).isEqualTo(SampleReview.measured("1 s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"verdicts\": 3}", "{\"origin\": ", "no JSON"})
    void anythingElseIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("results.json"), text);

        assertThatThrownBy(() -> ReviewFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("results.json holds no results of a run");
    }
}
