package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import primed.report.review.HtmlReview;
import primed.report.review.MarkdownSummary;
import primed.report.review.Review;
import primed.report.review.ReviewFile;

/**
 * Where the review of a run is kept: its results, the page and the summary.
 *
 * @param folder the folder, made when it is first written to
 */
record ReviewFolder(Path folder) {

    Path results() {
        return folder.resolve("results.json");
    }

    Path page() {
        return folder.resolve("review.html");
    }

    Path summary() {
        return folder.resolve("summary.md");
    }

    /** Keeps the results, and writes the page and the summary. */
    void writeWithResults(Review review) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ReviewFile.write(review, results());
        write(review);
    }

    /** Writes the page and the summary. */
    void write(Review review) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(page(), HtmlReview.of(review, Runtime.getRuntime().availableProcessors()));
        Files.writeString(summary(), MarkdownSummary.beside(String.valueOf(page().getFileName()), review));
    }

    /** Adds the summary to a file that has other content, and that a code host shows without the page. */
    static void appendSummary(Review review, Path file) throws IOException {
        Files.writeString(
                file, MarkdownSummary.of(review) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
