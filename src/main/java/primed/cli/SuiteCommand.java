package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import primed.graph.Covers;
import primed.graph.DotReader;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.report.review.SuiteTable;
import primed.report.review.SuiteTableJson;
import primed.report.review.SuiteTableText;
import primed.tlc.CheckRequest;
import primed.tlc.ModelConfig;
import primed.trace.Behavior;
import primed.trace.Provenance;
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
        boolean isDot = source.toString().endsWith(".dot");
        Path out = folder();
        Path configuration = isDot ? dot() : configuration();
        if (simulation.isAsked()) {
            return simulate(configuration, out);
        }
        CoverOptions options = asked.options();
        SuiteInputs inputs = isDot ? SuiteInputs.ofDot(source) : SuiteInputs.ofSpec(source, configuration, tlc);
        SuiteMemory before = SuiteMemory.of(out, inputs, options);
        SuiteMemory memory = afresh ? before.withoutCode() : before;
        BoundCode code = binding.now(out, memory.code());
        if (!afresh && memory.isUpToDate()) {
            return keep(memory, code);
        }
        Console console = json.forPeople(system);
        if (isDot) {
            try (StateGraph graph = DotReader.read(source)) {
                return make(graph, options, configuration, memory, code);
            }
        }
        console.err().println("Exploring the state graph of " + source + " with " + configuration + " ...");
        try (GraphSearch search = search(configuration, console)) {
            return make(search.graph(), options, configuration, memory, code);
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

    private GraphSearch search(Path configuration, Console console) throws IOException, InterruptedException {
        CheckRequest model = tlc.adjust(CheckRequest.of(source, configuration));
        return GraphSearch.of(model, tlc.tlc(), new SuiteProgress(console));
    }

    private int make(StateGraph graph, CoverOptions options, Path configuration, SuiteMemory memory, BoundCode code)
            throws IOException {
        Console console = json.forPeople(system);
        SuiteReport report = new SuiteReport(console);
        report.covering(graph);
        List<Walk> kept = afresh ? List.of() : memory.kept(graph);
        Cover cover = kept.isEmpty() ? Covers.of(graph, options) : Covers.complete(graph, options, kept);
        SuiteResult result = new SuiteResult(source, configuration, graph, options, cover);
        ObjectNode index = SuiteJson.document(result);
        index.put(SuiteFolder.INPUTS, memory.inputs());
        index.set(SuiteFolder.BINDING, code.json());
        new SuiteFolder(memory.folder())
                .write(
                        cover.walks().stream().map(walk -> walk.behavior(graph)).iterator(),
                        index,
                        provenance(configuration));
        report.print(result, memory.folder());
        SuiteChange change = SuiteChange.of(memory, code, cover.walks(), kept);
        if (memory.tests() > 0) {
            report.print(change, result);
        }
        ObjectNode document = SuiteJson.document(result);
        change.addTo(document);
        json.write(document, system);
        return ExitCode.AS_EXPECTED.code();
    }

    private int keep(SuiteMemory memory, BoundCode code) throws IOException {
        SuiteChange change = SuiteChange.none(memory, code);
        String kept = Numbers.of(memory.tests(), "test") + " kept, none made";
        json.forPeople(system)
                .out()
                .println(
                        change.codeChanged().isEmpty()
                                ? "Nothing has changed since the suite in " + memory.folder() + " was made: " + kept
                                        + "."
                                : "The spec is the same, but " + change.ofTheBinding() + " changed since the suite in "
                                        + memory.folder() + " was made: " + kept + ", all to be replayed.");
        ObjectNode index = (ObjectNode) memory.index().deepCopy();
        if (!code.equals(memory.code())) {
            index.set(SuiteFolder.BINDING, code.json());
            new SuiteFolder(memory.folder()).write(index);
        }
        change.addTo(index);
        json.write(index, system);
        return ExitCode.AS_EXPECTED.code();
    }

    private int simulate(Path configuration, Path out) throws IOException, InterruptedException {
        demandNoGraph();
        Console console = json.forPeople(system);
        List<Behavior> behaviors = simulation.behaviors(tlc.adjust(CheckRequest.of(source, configuration)));
        ObjectNode index = SuiteJson.simulation(source, configuration, simulation.seed(), behaviors);
        new SuiteFolder(out).write(behaviors.iterator(), index.deepCopy(), provenance(configuration));
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
        if (source.toString().endsWith(".dot")) {
            throw new UnusableException("--simulate takes a spec; " + source + " is a state graph already.");
        }
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

    private Provenance provenance(Path configuration) throws IOException {
        boolean isDot = source.equals(configuration);
        return new Provenance(
                String.valueOf(source.getFileName()),
                isDot ? null : String.valueOf(configuration.getFileName()),
                null,
                null,
                null,
                isDot ? Map.of() : ModelConfig.read(configuration).constants());
    }

    /** A dot file needs no configuration. */
    private Path dot() {
        if (!Files.exists(source)) {
            throw new UnusableException("There is no file " + source + ".");
        }
        if (config != null || !tlc.files().isEmpty()) {
            throw new UnusableException(
                    source + " is a state graph already; --config, --lib and --tla2tools have" + " nothing to do.");
        }
        return source;
    }

    private Path configuration() {
        if (!source.toString().endsWith(".tla")) {
            throw new UnusableException("What is " + source
                    + "? Give a spec, a file whose name ends in .tla, or a state" + " graph, one that ends in .dot.");
        }
        if (!Files.exists(source)) {
            throw new UnusableException("There is no file " + source + ".");
        }
        Path configuration = config == null
                ? source.resolveSibling(String.valueOf(source.getFileName()).replaceFirst("tla$", "cfg"))
                : config;
        if (!Files.exists(configuration)) {
            throw new UnusableException("There is no configuration " + configuration + " for " + source
                    + ". Write one, or name another by --config.");
        }
        return configuration;
    }
}
