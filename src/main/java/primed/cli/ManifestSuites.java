package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import primed.explore.GraphSearch;
import primed.graph.Cover;
import primed.graph.CoverOptions;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.report.review.SuiteTable;
import primed.spec.Manifest;
import primed.spec.Model;
import primed.tlc.CheckRequest;
import primed.tlc.Mode;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;

/** The suite of each state graph of a manifest: how large it is, and how far that is from the best. */
final class ManifestSuites {
    private final Path manifest;
    private final TlcOptions tlcOptions;
    private final Console console;

    ManifestSuites(Path manifest, TlcOptions tlcOptions, Console console) {
        this.manifest = manifest;
        this.tlcOptions = tlcOptions;
        this.console = console;
    }

    /**
     * Makes the suites.
     *
     * @throws primed.explore.UnfinishedException if TLC does not come to the end of a graph
     */
    SuiteTable table(CoverOptions options) throws IOException, InterruptedException {
        List<Model> models = Manifest.read(manifest).models().stream()
                .filter(this::isSearchedCompletely)
                .toList();
        Map<GraphKey, List<Model>> graphs = new LinkedHashMap<>();
        for (Model model : models) {
            graphs.computeIfAbsent(GraphKey.of(model), key -> new ArrayList<>()).add(model);
        }
        ModelNames names = ModelNames.among(models);
        List<SuiteTable.Row> rows = new ArrayList<>();
        try (Tlc tlc = tlcOptions.tlc().forMany()) {
            for (List<Model> alike : graphs.values()) {
                List<String> called = alike.stream().map(names::name).toList();
                console.err().println("Covering the state graph of " + called.get(0) + " ...");
                rows.add(row(called, alike.get(0), options, tlc));
            }
        }
        return new SuiteTable(manifest.toString(), options.coverage().name().toLowerCase(Locale.ROOT), rows);
    }

    private boolean isSearchedCompletely(Model model) {
        boolean isComplete = model.mode() instanceof Mode.Exhaustive;
        if (!isComplete) {
            console.err().println(model.configPath() + " is not searched completely; it is left out.");
        }
        return isComplete;
    }

    private SuiteTable.Row row(List<String> names, Model model, CoverOptions options, Tlc tlc)
            throws IOException, InterruptedException {
        CheckRequest request = tlcOptions.adjust(model.request());
        try (GraphSearch search = GraphSearch.of(request, tlc, ProgressListener.NONE)) {
            StateGraph graph = search.graph();
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
}
