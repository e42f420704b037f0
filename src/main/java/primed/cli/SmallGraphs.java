package primed.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import primed.explore.GraphSearch;
import primed.explore.UnfinishedException;
import primed.report.review.StateDiagram;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.CheckRequest;
import primed.tlc.Mode;
import primed.tlc.Outcome;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;

/**
 * The state graphs of small models as pictures: whole ones, whatever is checked, so that what a model does beside its
 * counterexample is seen too.
 */
final class SmallGraphs {
    /** The most states of a graph that is drawn: more are not read. */
    static final int MOST = 40;

    private final Tlc tlc;
    private final int atOnce;
    private final UnaryOperator<CheckRequest> adjust;

    /**
     * @param atOnce how many are explored at the same time
     * @param adjust what the user wants differently
     */
    SmallGraphs(Tlc tlc, int atOnce, UnaryOperator<CheckRequest> adjust) {
        this.tlc = tlc;
        this.atOnce = atOnce;
        this.adjust = adjust;
    }

    /** The graphs in the order of the models. Of models with the same graph those with a counterexample are drawn. */
    List<StateDiagram> of(List<ModelResult> results) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<Optional<StateDiagram>>> pending = new ArrayList<>();
            for (ModelResult result : drawn(results)) {
                pending.add(threads.submit(() -> explored(result)));
            }
            List<StateDiagram> graphs = new ArrayList<>();
            for (Future<Optional<StateDiagram>> one : pending) {
                one.get().ifPresent(graphs::add);
            }
            return graphs;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<ModelResult> drawn(List<ModelResult> results) throws IOException {
        Map<GraphKey, List<ModelResult>> graphs = new LinkedHashMap<>();
        for (ModelResult result : results) {
            if (isSmall(result)) {
                graphs.computeIfAbsent(GraphKey.of(result.model()), key -> new ArrayList<>())
                        .add(result);
            }
        }
        return graphs.values().stream().flatMap(SmallGraphs::worthIt).toList();
    }

    private static Stream<ModelResult> worthIt(List<ModelResult> alike) {
        List<ModelResult> broken =
                alike.stream().filter(result -> result.trace() != null).toList();
        return broken.isEmpty() ? alike.stream().limit(1) : broken.stream();
    }

    private static boolean isSmall(ModelResult result) {
        Outcome outcome = result.outcome();
        Long states = outcome == null ? null : outcome.statistics().distinct();
        return states != null && states <= MOST && result.model().mode() instanceof Mode.Exhaustive;
    }

    /** TLC stops at a counterexample; the whole graph may be larger, or have no end. */
    private Optional<StateDiagram> explored(ModelResult result) throws IOException, InterruptedException {
        Model model = result.model();
        CheckRequest request = adjust.apply(model.request()).withGraphLimit(MOST);
        try (GraphSearch search = GraphSearch.of(request, tlc, ProgressListener.NONE)) {
            return Optional.of(new StateDiagramOf(search.graph()).model(ModelNames.of(model), result.trace()));
        } catch (UnfinishedException e) {
            return Optional.empty();
        }
    }
}
