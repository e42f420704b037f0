package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import primed.report.review.Review;
import primed.report.review.ReviewFile;
import tools.jackson.databind.node.JsonNodeFactory;

/** The design review from the last run's results; runs nothing. */
@Command(
        name = "report",
        description = "Write the design review, a page and a Markdown summary, from the results of the last run.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Console system;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The folder that the run wrote to (default: ${DEFAULT-VALUE}).",
            defaultValue = "target/primed")
    private Path from = Path.of("target", "primed");

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write the review (default: the same folder).")
    private @Nullable Path out;

    @Option(
            names = "--races",
            paramLabel = "FILE",
            description = "What kernel race --json has written (default: races.json in DIR, if it is there).")
    private @Nullable Path races;

    @Mixin
    private StepSummaryOption stepSummary = new StepSummaryOption();

    @Mixin
    private JsonOption json = new JsonOption();

    ReportCommand(Console system) {
        this.system = system;
    }

    @Override
    public Integer call() throws Exception {
        Console console = json.forPeople(system);
        ReviewFolder folder = new ReviewFolder(out == null ? from : out);
        Review review = review(new ReviewFolder(from).results())
                .with(new EvidenceFiles()
                        .races(from.resolve(EvidenceFiles.RACES))
                        .named(races)
                        .exhibits());
        folder.write(review);
        stepSummary.append(review);
        console.out().println("The design review is " + folder.page() + ", its summary " + folder.summary() + ".");
        json.write(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("tool", "primed")
                        .put("version", Version.number())
                        .put("page", folder.page().toString())
                        .put("summary", folder.summary().toString())
                        .put("models", review.verdicts().size())
                        .put("unexpected", review.unexpected())
                        .put("counterexamples", review.counterexamples().size()),
                system);
        return ExitCode.AS_EXPECTED.code();
    }

    private static Review review(Path results) throws IOException {
        if (!Files.isRegularFile(results)) {
            throw new UnusableException(
                    "There are no results of a run: no file " + results + ". `primed run` writes it.");
        }
        try {
            return ReviewFile.read(results);
        } catch (IllegalArgumentException e) {
            throw new UnusableException(e.getMessage() + " `primed run` writes it anew.");
        }
    }
}
