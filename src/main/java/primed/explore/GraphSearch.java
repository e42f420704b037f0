package primed.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import primed.graph.GraphException;
import primed.graph.GraphReader;
import primed.graph.StateGraph;
import primed.tlc.CheckRequest;
import primed.tlc.GraphConfig;
import primed.tlc.Outcome;
import primed.tlc.ProgressListener;
import primed.tlc.Result;
import primed.tlc.ScratchFolder;
import primed.tlc.Tlc;

/** Has TLC explore the whole state graph of a model; the graph lives as long as this. */
public final class GraphSearch implements AutoCloseable {
    private final ScratchFolder scratch;
    private final StateGraph graph;

    private GraphSearch(ScratchFolder scratch, StateGraph graph) {
        this.scratch = scratch;
        this.graph = graph;
    }

    /**
     * Explores with one worker, so that the same spec gives the same graph, numbers included.
     *
     * @param model the spec and its configuration; what is checked there is set aside
     * @throws GraphException if the configuration has a VIEW
     * @throws UnfinishedException if TLC ends before it has seen all
     */
    public static GraphSearch of(CheckRequest model, Tlc tlc, ProgressListener listener)
            throws IOException, InterruptedException {
        GraphConfig explored = GraphConfig.read(model.config());
        if (explored.hasView()) {
            throw new GraphException(model.config() + " has a VIEW. It makes one state of several, so the steps of the"
                    + " graph would not be steps of the spec. Give a configuration without it.");
        }
        ScratchFolder scratch = ScratchFolder.create("primed-graph-");
        try {
            return new GraphSearch(scratch, explore(scratch, model, explored, tlc, listener));
        } catch (IOException | InterruptedException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private static StateGraph explore(
            ScratchFolder scratch, CheckRequest model, GraphConfig config, Tlc tlc, ProgressListener listener)
            throws IOException, InterruptedException {
        Path configFile = scratch.whileItLasts(folder -> Files.writeString(folder.resolve("graph.cfg"), config.text()));
        Path graphFile = scratch.path().resolve("graph");
        CheckRequest request =
                model.withConfig(configFile).withWorkers(1).withDeadlock(false).withGraph(graphFile);
        Outcome outcome = tlc.check(request, listener);
        if (outcome.result() != Result.SUCCESS) {
            throw new UnfinishedException(outcome);
        }
        return GraphReader.read(graphFile, Tlc.placesInSource(model));
    }

    /** The graph. */
    public StateGraph graph() {
        return graph;
    }

    @Override
    public void close() throws IOException {
        graph.close();
        scratch.close();
    }
}
