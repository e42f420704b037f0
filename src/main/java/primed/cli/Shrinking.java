package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import primed.explore.GraphSearch;
import primed.explore.UnfinishedException;
import primed.graph.DotReader;
import primed.graph.Shrinker;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.graph.WalkFinder;
import primed.replay.BindingFactory;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.tlc.CheckRequest;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;
import primed.trace.Behavior;
import primed.trace.Trace;
import primed.trace.itf.ItfWriter;

/**
 * The option to make traces that diverge shorter and their parameters smaller: each such trace is a behavior of the
 * spec that diverges too.
 */
final class Shrinking {
    private static final String SHRUNK = ".shrunk" + TraceFolder.ENDING;

    @Option(
            names = "--shrink",
            paramLabel = "SPEC.tla|GRAPH.dot",
            description =
                    "Make each trace that diverges shorter, and its parameters smaller, over the state graph of its"
                            + " spec. What comes of it is written beside it, as NAME" + SHRUNK + ".")
    private @Nullable Path source;

    /** Whether it is asked for. */
    boolean isAsked() {
        return source != null;
    }

    /**
     * Shrinks a trace that diverges.
     *
     * @param config the model's configuration; null for the one that the trace names, beside the spec
     * @return what came of it, in words; empty if it is not asked for
     */
    Optional<String> shrink(Trace trace, Path file, @Nullable Path config, BindingFactory system)
            throws IOException, InterruptedException {
        Path wanted = source;
        if (wanted == null) {
            return Optional.empty();
        }
        if (!Files.exists(wanted)) {
            throw new UnusableException("There is no file " + wanted + ", as --shrink says.");
        }
        if (wanted.toString().endsWith(".dot")) {
            try (StateGraph graph = DotReader.read(wanted)) {
                return Optional.of(shrink(trace, file, system, graph));
            }
        }
        Path configuration = config != null ? config : named(wanted, trace);
        CheckRequest model = CheckRequest.of(wanted, configuration);
        try (GraphSearch search = GraphSearch.of(model, Tlc.bundled(), ProgressListener.NONE)) {
            return Optional.of(shrink(trace, file, system, search.graph()));
        } catch (UnfinishedException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    private static Path named(Path spec, Trace trace) {
        String named = trace.provenance().config();
        Path found = named == null ? null : spec.resolveSibling(named);
        if (found == null || !Files.exists(found)) {
            throw new UnusableException("Which configuration has " + spec + "? Name it by --config.");
        }
        return found;
    }

    private static String shrink(Trace trace, Path file, BindingFactory system, StateGraph graph) throws IOException {
        Optional<Walk> walk = new WalkFinder(graph).find(trace.behavior());
        if (walk.isEmpty()) {
            return "It is not a behavior of that spec and configuration, and cannot be shrunk over their state graph.";
        }
        Walk shrunk =
                new Shrinker(graph, candidate -> failingStep(candidate.behavior(graph), system)).shrink(walk.get());
        if (shrunk.equals(walk.get())) {
            return "No shorter trace diverges, nor one with smaller parameters, as far as was tried.";
        }
        String name = String.valueOf(file.getFileName());
        Path out = file.resolveSibling((name.endsWith(TraceFolder.ENDING)
                        ? name.substring(0, name.length() - TraceFolder.ENDING.length())
                        : name)
                + SHRUNK);
        ItfWriter.write(new Trace(trace.provenance(), shrunk.behavior(graph)), out);
        String steps = Numbers.of(walk.get().length(), "step");
        return shrunk.length() < walk.get().length()
                ? steps + " shrunk to " + Numbers.of(shrunk.length()) + ": " + out
                : steps + " shrunk to as many with smaller parameters: " + out;
    }

    private static int failingStep(Behavior behavior, BindingFactory system) {
        return Replay.run(behavior, system) instanceof ReplayResult.Diverges diverges
                ? diverges.divergence().moment().step()
                : Shrinker.PASSES;
    }
}
