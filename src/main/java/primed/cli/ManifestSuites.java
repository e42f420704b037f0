package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import primed.graph.Cover;
import primed.graph.CoverOptions;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.report.review.SuiteTable;

/** The suite of each state graph of a manifest: how large it is, and how far that is from the best. */
final class ManifestSuites {
    private final Path manifest;
    private final ManifestGraphs graphs;

    ManifestSuites(Path manifest, TlcOptions tlcOptions, Console console) {
        this.manifest = manifest;
        this.graphs = new ManifestGraphs(manifest, tlcOptions, console);
    }

    /**
     * Makes the suites.
     *
     * @throws primed.explore.UnfinishedException if TLC does not come to the end of a graph
     */
    SuiteTable table(CoverOptions options) throws IOException, InterruptedException {
        return new SuiteTable(
                manifest.toString(),
                options.coverage().name().toLowerCase(Locale.ROOT),
                graphs.each((names, model, graph) -> row(names, graph, options)));
    }

    private static SuiteTable.Row row(List<String> names, StateGraph graph, CoverOptions options) {
        Cover cover = Covers.of(graph, options);
        return new SuiteTable.Row(
                names,
                graph.states(),
                graph.transitions(),
                Covers.targets(graph, options.coverage()),
                Covers.reached(graph, options.coverage(), cover.walks()),
                cover.tests(),
                cover.bound().tests(),
                cover.steps(),
                cover.bound().steps());
    }
}
