package primed.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import primed.report.review.Review;
import primed.report.review.StateDiagram;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.kernel.KernelProbe;
import primed.spec.Manifest;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.spec.Suite;
import primed.tlc.Tlc;

/** The main job. */
@Command(
        name = "run",
        description =
                "Check every model of a manifest, write each counterexample as a trace and as a test, replay it on"
                        + " the reference implementation, and do its schedule to the recv loop.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final String DEFAULT_MANIFEST = "specs/sockmap/manifest.json";

    private final Console system;

    @Parameters(
            paramLabel = "MANIFEST",
            arity = "0..1",
            description = "What to check (default: ${DEFAULT-VALUE}).",
            defaultValue = DEFAULT_MANIFEST)
    private Path manifest = Path.of(DEFAULT_MANIFEST);

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write traces and fixtures (default: ${DEFAULT-VALUE}).",
            defaultValue = "target/primed")
    private Path out = Path.of("target", "primed");

    @Option(
            names = "--traces",
            paramLabel = "DIR",
            description = "Where to keep the traces that the manifest names; the others stay below --out.")
    private @Nullable Path traces;

    @Option(
            names = "--fixtures",
            paramLabel = "DIR",
            description = "The source directory for the fixtures of these traces.")
    private @Nullable Path fixtures;

    @Mixin
    private TlcOptions options = new TlcOptions();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private StepSummaryOption stepSummary = new StepSummaryOption();

    @Mixin
    private JsonOption json = new JsonOption();

    RunCommand(Console system) {
        this.system = system;
    }

    @Override
    public Integer call() throws Exception {
        Console console = json.forPeople(system);
        List<Model> models = models();
        int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (Tlc tlc = options.tlc().forMany(atOnce)) {
            return run(models, tlc, atOnce, console);
        }
    }

    private int run(List<Model> models, Tlc tlc, int atOnce, Console console) throws Exception {
        long start = System.nanoTime();
        console.err().println("Checking " + models.size() + " models of " + manifest + " ...");
        List<ModelResult> results;
        try (CheckProgress progress = new CheckProgress(console, models)) {
            results = new Suite(tlc, atOnce, request -> options.adjust(request).withCoverage(true))
                    .check(models, progress);
        }
        long checked = System.nanoTime();
        console.err().println("Replaying the counterexamples ...");
        KernelProbe probe = KernelProbe.ofThisMachine();
        KernelReplay kernel = probe.traits() == null ? null : new KernelReplay(probe.traits());
        Writes writes = new Writes();
        List<Evidence> evidence =
                new MainJob(tlc, traceFolder(writes), fixtureFolder(), kernel).evidence(results, atOnce);
        List<StateDiagram> graphs = new SmallGraphs(tlc, atOnce, options::adjust).of(results);
        long replayed = System.nanoTime();
        Duration checking = Duration.ofNanos(checked - start);
        Duration replaying = Duration.ofNanos(replayed - checked);
        ReviewFolder folder = new ReviewFolder(out);
        Review review = new ReviewOfRun(manifest, probe, evidence, graphs)
                .make(checking, replaying)
                .with(new EvidenceFiles()
                        .races(out.resolve(EvidenceFiles.RACES))
                        .exhibits());
        folder.writeWithResults(review);
        stepSummary.append(review);
        new RunReport(console, probe).print(evidence, out, checking, replaying);
        console.out().println("The design review is " + folder.page() + ".");
        reports.write(results, console, writes);
        writes.attempt(() -> json.write(RunJson.document(evidence), system));
        ExitCode written = writes.tell(console);
        return ExitCode.worst(Stream.concat(evidence.stream().map(Evidence::exitCode), Stream.of(written))
                        .toList())
                .code();
    }

    private TraceFolder traceFolder(Writes writes) {
        Path below = out.resolve("traces");
        return new TraceFolder(traces == null ? below : traces, below, writes);
    }

    private FixtureFolder fixtureFolder() {
        Path below = out.resolve("fixtures");
        return new FixtureFolder(fixtures == null ? below : fixtures, below);
    }

    private List<Model> models() {
        if (!Files.exists(manifest) && manifest.equals(Path.of(DEFAULT_MANIFEST))) {
            throw new UnusableException("There is no " + DEFAULT_MANIFEST
                    + " here. Name a manifest, or run the command in the folder of the project.");
        }
        return Manifest.read(manifest).models();
    }
}
