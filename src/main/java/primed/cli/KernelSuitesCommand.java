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
import primed.explore.UnfinishedException;
import primed.graph.CoverOptions;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.replay.ReplayResult;
import primed.report.review.KernelSuites;
import primed.report.review.KernelSuitesJson;
import primed.report.review.KernelSuitesText;
import primed.report.review.Tone;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.kernel.KernelProbe;
import primed.spec.Manifest;
import primed.spec.Model;

/** The whole state graphs of the sockmap models, forced on the running kernel. */
@Command(
        name = "suites",
        description = {
            "Force each test of the suites that cover the transitions of a manifest's state graphs on the running kernel,"
                    + " and count how they end. A model that takes p1 out of the map is tried a few times only.",
            "Exit code 1 if the kernel leaves the spec."
        },
        mixinStandardHelpOptions = true)
final class KernelSuitesCommand implements Callable<Integer> {
    private static final String DEFAULT_MANIFEST = "specs/sockmap/manifest.json";

    private final Console system;

    @Parameters(
            paramLabel = "MANIFEST",
            arity = "0..1",
            description = "The models, all of MCSelftest.tla (default: ${DEFAULT-VALUE}).",
            defaultValue = DEFAULT_MANIFEST)
    private Path manifest = Path.of(DEFAULT_MANIFEST);

    @Option(names = "--table", paramLabel = "FILE.md", description = "Write the table, and beside it the same as JSON.")
    private @Nullable Path table;

    @Mixin
    private JsonOption json = new JsonOption();

    KernelSuitesCommand(Console system) {
        this.system = system;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Outputs.requireFile("--table", table);
        json.check();
        Console console = json.forPeople(system);
        for (Model model : Manifest.read(manifest).models()) {
            subject(model);
        }
        KernelProbe probe = KernelProbe.ofThisMachine();
        if (probe.traits() == null) {
            throw new UnusableException("Nothing can be forced on the kernel of this machine. " + probe.obstacle());
        }
        KernelReplay kernel = new KernelReplay(probe.traits());
        try {
            ManifestGraphs graphs = new ManifestGraphs(manifest, new TlcOptions(), console);
            KernelSuites suites = new KernelSuites(
                    manifest.toString(),
                    probe.kernel(),
                    graphs.each((names, model, graph) -> row(names, subject(model), graph, kernel, console)));
            console.out().println(KernelSuitesText.sum(suites));
            if (table != null) {
                new TableFiles(table)
                        .write(KernelSuitesText.of(suites, table.toString()), KernelSuitesJson.write(suites), console);
            }
            json.write(KernelSuitesJson.write(suites), system);
            return (suites.agrees() ? ExitCode.AS_EXPECTED : ExitCode.DIFFERENT).code();
        } catch (UnfinishedException e) {
            console.err().println(console.bad("primed: ") + e.getMessage());
            return ExitCode.of(e.result()).code();
        }
    }

    private static SelftestModel subject(Model model) throws IOException {
        return SockmapSubject.of(model)
                .orElseThrow(() -> new UnusableException(
                        model.specPath() + " is another spec; the kernel follows the models of MCSelftest.tla."))
                .model();
    }

    private static KernelSuites.Row row(
            List<String> names, SelftestModel model, StateGraph graph, KernelReplay kernel, Console console) {
        List<Walk> walks =
                Covers.of(graph, CoverOptions.all(Coverage.TRANSITIONS)).walks();
        KernelSuiteTally tally = new KernelSuiteTally();
        int run = Math.min(walks.size(), KernelReplay.most(model));
        for (int i = 0; i < run; i++) {
            ReplayResult result =
                    kernel.runAsItStands(walks.get(i).behavior(graph), model).result();
            tally.add(walks.get(i).length(), result);
            if (ReplayWords.tone(result) == Tone.BAD) {
                console.out().println(console.bad(names.get(0) + ", test " + (i + 1) + ": ") + result);
            }
        }
        KernelSuites.Row row = tally.row(names, walks.size());
        console.out()
                .println(names.get(0) + ": " + Numbers.of(row.run(), "test") + ", " + Numbers.of(row.conforming())
                        + " conform, " + Numbers.of(row.unforceable()) + " cut short");
        return row;
    }
}
