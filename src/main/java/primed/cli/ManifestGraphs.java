package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.explore.GraphSearch;
import primed.graph.StateGraph;
import primed.spec.Manifest;
import primed.spec.Model;
import primed.tlc.CheckRequest;
import primed.tlc.Mode;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;

/**
 * The state graphs of a manifest, one after another: models that are only asked about different properties share one.
 */
final class ManifestGraphs {
    private final Path manifest;
    private final TlcOptions tlcOptions;
    private final Console console;

    ManifestGraphs(Path manifest, TlcOptions tlcOptions, Console console) {
        this.manifest = manifest;
        this.tlcOptions = tlcOptions;
        this.console = console;
    }

    /** What is done with a graph, which is there until it is done. */
    @FunctionalInterface
    interface Work<T> {

        /**
         * Does it.
         *
         * @param names what the models are called that have the graph
         * @param model the first of them
         */
        T on(List<String> names, Model model, StateGraph graph) throws IOException, InterruptedException;
    }

    /**
     * Does the same with each graph.
     *
     * @return what came of it, in the order of the manifest
     * @throws primed.explore.UnfinishedException if TLC does not come to the end of a graph
     */
    <T> List<T> each(Work<T> work) throws IOException, InterruptedException {
        List<Model> models = Manifest.read(manifest).models().stream()
                .filter(this::isSearchedCompletely)
                .toList();
        Map<GraphKey, List<Model>> graphs = new LinkedHashMap<>();
        for (Model model : models) {
            graphs.computeIfAbsent(GraphKey.of(model), key -> new ArrayList<>()).add(model);
        }
        ModelNames names = ModelNames.among(models);
        List<T> results = new ArrayList<>();
        try (Tlc tlc = tlcOptions.tlc().forMany(1)) {
            for (List<Model> alike : graphs.values()) {
                List<String> called = alike.stream().map(names::name).toList();
                console.err().println("Covering the state graph of " + called.get(0) + " ...");
                CheckRequest request = tlcOptions.adjust(alike.get(0).request());
                try (GraphSearch search = GraphSearch.of(request, tlc, ProgressListener.NONE)) {
                    results.add(work.on(called, alike.get(0), search.graph()));
                }
            }
        }
        return results;
    }

    private boolean isSearchedCompletely(Model model) {
        boolean isComplete = model.mode() instanceof Mode.Exhaustive;
        if (!isComplete) {
            console.err().println(model.configPath() + " is not searched completely; it is left out.");
        }
        return isComplete;
    }
}
