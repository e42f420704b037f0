package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import primed.explore.GraphSearch;
import primed.explore.UnfinishedException;
import primed.graph.Cover;
import primed.graph.CoverOptions;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.tlc.CheckRequest;
import primed.tlc.ModelConfig;
import primed.trace.Provenance;

/** Makes a test suite out of the state graph of a model. */
@Command(
        name = "suite",
        description = {
            "Make traces that cover the state graph of a spec: as few as can be, and then as short as can be.",
            "TLC explores the graph with one worker; the same input gives the same files. Invariants, properties"
                    + " and symmetry of the configuration are set aside: they do not belong to the graph."
        },
        mixinStandardHelpOptions = true)
final class SuiteCommand implements Callable<Integer> {
    private final Console system;

    @Parameters(paramLabel = "SPEC.tla", description = "The spec.")
    private Path spec = Path.of("");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The model's configuration; without this, the .cfg of the same name beside the spec.")
    private @Nullable Path config;

    @Option(
            names = "--cover",
            paramLabel = "WHAT",
            description = "What the tests reach: states, transitions (each action between two states) or parameters"
                    + " (each of those with each of its parameters). Default: ${DEFAULT-VALUE}.")
    private Coverage coverage = Coverage.TRANSITIONS;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write the traces.")
    private Path out = Path.of("");

    @Option(names = "--max-length", paramLabel = "N", description = "The most steps that a test may have.")
    private @Nullable Integer maxLength;

    @Option(
            names = "--percent",
            paramLabel = "P",
            description = "How much to reach, in percent. Default: ${DEFAULT-VALUE}.")
    private int percent = 100;

    @Option(
            names = "--reset-cost",
            paramLabel = "C",
            description = "What starting a test costs, in steps: makes the sum of all steps and starts as small as can"
                    + " be. Without this, fewest tests come first.")
    private @Nullable Long resetCost;

    @Option(
            names = "--afresh",
            description =
                    "Make the whole suite anew. Without this, traces that are there already and still are behaviors"
                            + " of the spec are kept, and only what they miss is added.")
    private boolean afresh;

    @Mixin
    private TlcOptions tlc = new TlcOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    SuiteCommand(Console system) {
        this.system = system;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = json.forPeople(system);
        CoverOptions options = options();
        Path configuration = configuration();
        SuiteMemory memory = SuiteMemory.of(out, spec, configuration, options);
        if (!afresh && memory.isUpToDate()) {
            console.out()
                    .println("Nothing has changed since the suite in " + out + " was made: "
                            + Numbers.of(memory.tests(), "test") + " kept, none made.");
            json.write(memory.index(), system);
            return ExitCode.AS_EXPECTED.code();
        }
        console.err().println("Exploring the state graph of " + spec + " with " + configuration + " ...");
        try (GraphSearch search = search(configuration, console)) {
            StateGraph graph = search.graph();
            console.err()
                    .println("Covering " + Numbers.of(graph.states()) + " states and " + Numbers.of(graph.transitions())
                            + " transitions ...");
            List<Walk> kept = afresh ? List.of() : memory.kept(graph);
            Cover cover = kept.isEmpty() ? Covers.of(graph, options) : Covers.complete(graph, options, kept);
            SuiteResult result = new SuiteResult(spec, configuration, graph, options, cover);
            new SuiteFolder(out).write(result, provenance(configuration), memory.inputs());
            new SuiteReport(console).print(result, out);
            if (memory.tests() > 0) {
                tellChange(console, cover, kept, memory.tests());
            }
            json.write(SuiteJson.document(result), system);
            return ExitCode.AS_EXPECTED.code();
        } catch (UnfinishedException e) {
            console.err().println(console.bad("primed: ") + e.getMessage());
            return ExitCode.of(e.result()).code();
        }
    }

    private GraphSearch search(Path configuration, Console console) throws IOException, InterruptedException {
        CheckRequest model = tlc.adjust(CheckRequest.of(spec, configuration));
        return GraphSearch.of(model, tlc.tlc(), new SuiteProgress(console));
    }

    private static void tellChange(Console console, Cover cover, List<Walk> kept, int before) {
        long same = cover.walks().stream().filter(new HashSet<>(kept)::contains).count();
        console.out()
                .println(same + " of " + Numbers.of(before, "test") + " kept, "
                        + Numbers.of(cover.tests() - same) + " made anew"
                        + (same > 0 ? "; --afresh makes the smallest suite" : ""));
    }

    private Provenance provenance(Path configuration) throws IOException {
        return new Provenance(
                String.valueOf(spec.getFileName()),
                String.valueOf(configuration.getFileName()),
                null,
                null,
                null,
                ModelConfig.read(configuration).constants());
    }

    private CoverOptions options() {
        if (percent < 1 || percent > 100) {
            throw new UnusableException("--percent " + percent + " is not between 1 and 100.");
        }
        if (maxLength != null && maxLength < 1) {
            throw new UnusableException("--max-length " + maxLength + ": a test has at least 1 step.");
        }
        if (resetCost != null && (resetCost < 0 || resetCost > Integer.MAX_VALUE)) {
            throw new UnusableException(
                    "--reset-cost " + resetCost + " is not a number of steps from 0 to 2147483647.");
        }
        return new CoverOptions(
                coverage,
                percent,
                maxLength == null ? OptionalInt.empty() : OptionalInt.of(maxLength),
                resetCost == null ? OptionalLong.empty() : OptionalLong.of(resetCost));
    }

    private Path configuration() {
        if (!spec.toString().endsWith(".tla")) {
            throw new UnusableException("What is " + spec + "? Give a spec, a file whose name ends in .tla.");
        }
        if (!Files.exists(spec)) {
            throw new UnusableException("There is no file " + spec + ".");
        }
        Path configuration = config == null
                ? spec.resolveSibling(String.valueOf(spec.getFileName()).replaceFirst("tla$", "cfg"))
                : config;
        if (!Files.exists(configuration)) {
            throw new UnusableException("There is no configuration " + configuration + " for " + spec
                    + ". Write one, or name another by --config.");
        }
        return configuration;
    }
}
