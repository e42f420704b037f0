package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import primed.graph.GraphReader;
import primed.graph.StateGraph;
import primed.tlc.CheckRequest;
import primed.tlc.GraphConfig;
import primed.tlc.Outcome;
import primed.tlc.Problem;
import primed.tlc.ProgressListener;
import primed.tlc.Result;
import primed.tlc.ScratchFolder;

/** Has TLC explore the whole state graph of a model; the graph lives as long as this. */
final class GraphSearch implements AutoCloseable {
    private final ScratchFolder scratch;
    private final StateGraph graph;

    private GraphSearch(ScratchFolder scratch, StateGraph graph) {
        this.scratch = scratch;
        this.graph = graph;
    }

    /** TLC did not come to the end of the graph. */
    static final class UnfinishedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        UnfinishedException(Outcome outcome) {
            super("There is no whole state graph: " + reason(outcome));
            this.outcome = outcome;
        }

        ExitCode exitCode() {
            return ExitCode.of(outcome.result());
        }

        private static String reason(Outcome outcome) {
            List<Problem> problems = outcome.problems();
            return outcome.result()
                    + (problems.isEmpty() ? "." : ".\n" + problems.get(0).message());
        }
    }

    /**
     * Explores with one worker, so that the same spec gives the same graph, numbers included.
     *
     * @throws UnfinishedException if TLC ends before it has seen all
     */
    static GraphSearch of(Path spec, Path config, TlcOptions tlc, ProgressListener listener)
            throws IOException, InterruptedException {
        GraphConfig explored = GraphConfig.read(config);
        if (explored.hasView()) {
            throw new UnusableException(config + " has a VIEW. It makes one state of several, so the steps of the graph"
                    + " would not be steps of the spec. Give a configuration without it.");
        }
        ScratchFolder scratch = ScratchFolder.create("primed-graph-");
        try {
            return new GraphSearch(scratch, explore(scratch, spec, explored, tlc, listener));
        } catch (IOException | InterruptedException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private static StateGraph explore(
            ScratchFolder scratch, Path spec, GraphConfig config, TlcOptions tlc, ProgressListener listener)
            throws IOException, InterruptedException {
        Path configFile = scratch.whileItLasts(folder -> Files.writeString(folder.resolve("graph.cfg"), config.text()));
        Path graphFile = scratch.path().resolve("graph");
        CheckRequest request = tlc.adjust(CheckRequest.of(spec, configFile))
                .withWorkers(1)
                .withDeadlock(false)
                .withGraph(graphFile);
        Outcome outcome = tlc.tlc().check(request, listener);
        if (outcome.result() != Result.SUCCESS) {
            throw new UnfinishedException(outcome);
        }
        return GraphReader.read(graphFile);
    }

    StateGraph graph() {
        return graph;
    }

    @Override
    public void close() throws IOException {
        graph.close();
        scratch.close();
    }
}
