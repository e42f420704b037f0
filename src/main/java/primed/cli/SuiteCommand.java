package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import primed.explore.GraphSearch;
import primed.explore.UnfinishedException;
import primed.graph.CoverOptions;
import primed.graph.DotReader;
import primed.graph.StateGraph;
import primed.report.review.SuiteTable;
import primed.report.review.SuiteTableJson;
import primed.report.review.SuiteTableText;
import primed.tlc.CheckRequest;
import primed.trace.Behavior;
import tools.jackson.databind.node.ObjectNode;

/** Makes a test suite out of the state graph of a model. */
@Command(
        name = "suite",
        description = {
            "Make traces that cover the state graph of a spec: as few as can be, and then as short as can be.",
            "TLC explores the graph with one worker; the same input gives the same files. Invariants, properties"
                    + " and symmetry of the configuration are set aside: they do not belong to the graph.",
            "Of a manifest, a table of how large the suite of each model is, beside its lower bound."
        },
        mixinStandardHelpOptions = true)
final class SuiteCommand implements Callable<Integer> {
    private final Console system;

    @Parameters(
            paramLabel = "SPEC.tla|GRAPH.dot|MANIFEST.json",
            description =
                    "The spec, or its state graph as TLC has written it by -dump dot,actionlabels; or a manifest.")
    private Path source = Path.of("");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The model's configuration; without this, the .cfg of the same name beside the spec.")
    private @Nullable Path config;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write the traces.")
    private @Nullable Path folder;

    @Option(
            names = "--table",
            paramLabel = "FILE.md",
            description = "Of a manifest: write the table, and beside it the same as JSON. No traces are written.")
    private @Nullable Path table;

    @Option(
            names = "--afresh",
            description =
                    "Make the whole suite anew. Without this, traces that are there already and still are behaviors"
                            + " of the spec are kept, and only what they miss is added.")
    private boolean afresh;

    @Mixin
    private SuiteCoverOptions asked = new SuiteCoverOptions();

    @Mixin
    private SuiteSimulation simulation = new SuiteSimulation();

    @Mixin
    private SuiteBinding binding = new SuiteBinding();

    @Mixin
    private TlcOptions tlc = new TlcOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    SuiteCommand(Console system) {
        this.system = system;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        tlc.demandOneWorker("one worker explores, so that the same input gives the same files.");
        if (source.toString().endsWith(TraceFolder.ENDING)) {
            throw new UnusableException(source + " is a trace, not a manifest; traces are for replay.");
        }
        if (source.toString().endsWith(".json")) {
            return tabulate();
        }
        Path out = folder();
        SuiteSource from = SuiteSource.of(source, config, tlc);
        if (simulation.isAsked()) {
            return simulate(from, out);
        }
        CoverOptions options = asked.options();
        SuiteMemory before = SuiteMemory.of(out, from.inputs(tlc), options);
        SuiteMemory memory = afresh ? before.withoutCode() : before;
        SuiteUpdate update = new SuiteUpdate(from, options, memory, binding.now(out, memory.code()), system, json);
        return !afresh && memory.isUpToDate() ? update.keep() : explore(from, update);
    }

    private int explore(SuiteSource from, SuiteUpdate update) throws IOException, InterruptedException {
        Path configuration = from.config();
        if (configuration == null) {
            try (StateGraph graph = DotReader.read(from.file())) {
                return update.make(graph, afresh);
            }
        }
        Console console = json.forPeople(system);
        console.err().println("Exploring the state graph of " + from.file() + " with " + configuration + " ...");
        CheckRequest model = tlc.adjust(CheckRequest.of(from.file(), configuration));
        try (GraphSearch search = GraphSearch.of(model, tlc.tlc(), new SuiteProgress(console))) {
            return update.make(search.graph(), afresh);
        } catch (UnfinishedException e) {
            console.err().println(console.bad("primed: ") + e.getMessage());
            return ExitCode.of(e.result()).code();
        }
    }

    private Path folder() {
        if (table != null) {
            throw new UnusableException("--table is for a manifest; the suite of one spec goes to --out DIR.");
        }
        if (folder == null) {
            throw new UnusableException("Where to write the traces? Name a folder by --out DIR.");
        }
        Outputs.requireFolder("--out", folder);
        return folder;
    }

    /** Of a manifest only the sizes are told. */
    private int tabulate() throws IOException, InterruptedException {
        if (config != null || folder != null || afresh || simulation.isAsked() || binding.isAsked()) {
            throw new UnusableException("--config, --out, --afresh, --simulate and --binding are for the suite of one"
                    + " spec; of a manifest there is a table.");
        }
        if (asked.options().priceOfTest().isPresent()) {
            throw new UnusableException("--reset-cost is for the suite of one spec; a table has the fewest tests.");
        }
        Outputs.requireFile("--table", table);
        Console console = json.forPeople(system);
        try {
            SuiteTable sizes = new ManifestSuites(source, tlc, console).table(asked.options());
            new SuiteReport(console).print(sizes);
            if (table != null) {
                new TableFiles(table)
                        .write(SuiteTableText.of(sizes, table.toString()), SuiteTableJson.write(sizes), console);
            }
            json.write(SuiteTableJson.write(sizes), system);
            return ExitCode.AS_EXPECTED.code();
        } catch (UnfinishedException e) {
            console.err().println(console.bad("primed: ") + e.getMessage());
            return ExitCode.of(e.result()).code();
        }
    }

    private int simulate(SuiteSource from, Path out) throws IOException, InterruptedException {
        Path configuration = from.config();
        if (configuration == null) {
            throw new UnusableException("--simulate takes a spec; " + source + " is a state graph already.");
        }
        demandNoGraph();
        Console console = json.forPeople(system);
        List<Behavior> behaviors = simulation.behaviors(tlc.adjust(CheckRequest.of(source, configuration)));
        ObjectNode index = SuiteJson.simulation(from, simulation.seed(), behaviors);
        new SuiteFolder(out).write(behaviors.iterator(), index.deepCopy(), from.provenance());
        console.out()
                .println(Numbers.of(behaviors.size(), "random test") + ", "
                        + Numbers.of(index.path("steps").asLong(), "step") + ", from seed " + simulation.seed()
                        + "; what they reach of the state graph is not known");
        console.out().println("written to " + out + ", with " + SuiteFolder.INDEX);
        json.write(index, system);
        return ExitCode.AS_EXPECTED.code();
    }

    /** What is of no use where the state graph is not explored. */
    private void demandNoGraph() {
        if (asked.isAsked()) {
            throw new UnusableException("--cover, --percent, --max-length and --reset-cost are for suites of the state"
                    + " graph, which --simulate does not explore; how long random tests are is said by --depth.");
        }
        if (binding.isAsked()) {
            throw new UnusableException(
                    "--binding is for suites that are kept when it changes; --simulate makes all tests anew.");
        }
        if (tlc.isOther()) {
            throw new UnusableException("--simulate walks inside of the TLC that is built in, by classes that another"
                    + " one may not have; leave out --tla2tools, and unset TLA2TOOLS_JAR.");
        }
        if (tlc.isTimed()) {
            throw new UnusableException("--timeout is for exploring the state graph; --simulate ends by itself.");
        }
    }
}
