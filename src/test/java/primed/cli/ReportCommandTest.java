package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.report.review.ReviewFile;
import primed.report.review.SampleReview;

/** {@code primed report}: the design review from the last run's results. */
class ReportCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePageAndTheSummaryAreWrittenFromTheResults() throws IOException {
        ReviewFile.write(SampleReview.measured("1 s"), folder.resolve("results.json"));
        Path steps = Files.writeString(folder.resolve("steps.md"), "Before.\n");

        CommandRun run = CommandRun.of("report", folder.toString(), "--step-summary", steps.toString());

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(folder.resolve("review.html")).content().contains("<!doctype html>", "b-letter");
        assertThat(folder.resolve("summary.md")).content().contains("```mermaid");
        assertThat(steps).content().startsWith("Before.\n#").contains("```mermaid");
    }

    @Test
    void racesAreShownWhereTheyAreThere() throws IOException {
        ReviewFile.write(SampleReview.measured("1 s"), folder.resolve("results.json"));
        Path races = Files.writeString(folder.resolve("measured.json"), """
                {"kernel": "Linux 6.18", "races": [{"reader": "flaky", "runs": 5000, "outcomes": {}}]}
                """);

        CommandRun run = CommandRun.of("report", folder.toString(), "--races", races.toString());

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(folder.resolve("review.html")).content().contains("The race, left to itself", "5,000");
    }

    @Test
    void withoutResultsThereIsNothingToReport() {
        CommandRun run = CommandRun.of("report", folder.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no file " + folder.resolve("results.json"), "primed run");
    }

    @Test
    void resultsOfAnotherKindAreRefused() throws IOException {
        Files.writeString(folder.resolve("results.json"), "{\"models\": []}");

        CommandRun run = CommandRun.of("report", folder.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("results.json holds no results of a run");
    }

    @Test
    void aFileThatIsNamedMustBeThere() throws IOException {
        ReviewFile.write(SampleReview.measured("1 s"), folder.resolve("results.json"));

        CommandRun run = CommandRun.of("report", folder.toString(), "--races", "nowhere.json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file nowhere.json.");
    }
}
