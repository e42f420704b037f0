package primed.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import primed.report.GithubAnnotations;
import primed.report.JUnitXml;
import primed.report.Sarif;
import primed.spec.ModelResult;

/** The options for results in the formats of CI servers. */
final class ReportOptions {
    @Option(names = "--junit-xml", paramLabel = "FILE", description = "Write the results as JUnit XML.")
    private @Nullable Path junitXml;

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "Write what is not as it should be as SARIF 2.1.0, at the line of what is violated.")
    private @Nullable Path sarif;

    @Option(names = "--github", description = "Print annotations for GitHub Actions.")
    private boolean github;

    /** Refuses files that cannot be written. */
    void check() {
        Outputs.requireFile("--junit-xml", junitXml);
        Outputs.requireFile("--sarif", sarif);
    }

    /** Writes what is asked for; files are named from the current folder. */
    void write(List<ModelResult> results, Console console, Writes writes) {
        Path here = Path.of("");
        if (junitXml != null) {
            Path file = junitXml;
            writes.attempt(() -> Outputs.write(file, JUnitXml.of(results)));
        }
        if (sarif != null) {
            Path file = sarif;
            writes.attempt(() -> Outputs.write(file, JsonOption.text(Sarif.of(results, Version.number(), here))));
        }
        if (github) {
            GithubAnnotations.of(results, here).forEach(console.out()::println);
        }
    }
}
