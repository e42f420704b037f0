package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import primed.spec.Expectation;
import primed.spec.Manifest;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.spec.Suite;
import primed.tlc.Mode;
import primed.tlc.Tlc;
import primed.tlc.Violation;

/** Checks the models of manifests, or single specs. */
@Command(
        name = "check",
        description = "Model-check specs with TLC: the models of a manifest, or single specs.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console system;

    @Parameters(paramLabel = "MANIFEST.json|SPEC.tla", arity = "1..*", description = "What to check.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration of a single spec; without this, the .cfg of the same name beside it.")
    private @Nullable Path config;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write counterexamples, as ITF files.")
    private @Nullable Path out;

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private TlcOptions tlc = new TlcOptions();

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    CheckCommand(Console system) {
        this.system = system;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = json.forPeople(system);
        List<Model> models = models(console);
        search.check(inputs.stream().allMatch(input -> input.toString().endsWith(".tla")), tlc.tlc());
        Outputs.requireFolder("--out", out);
        reports.check();
        json.check();
        List<ModelResult> results;
        int atOnce = Math.max(1, Math.min(models.size(), Runtime.getRuntime().availableProcessors()));
        try (Tlc checker = models.size() > 1 ? tlc.tlc().forMany(atOnce) : tlc.tlc();
                CheckProgress progress = new CheckProgress(console, models)) {
            results = new Suite(checker, atOnce, request -> search.adjust(tlc.adjust(request))).check(models, progress);
        }
        CheckReport report = new CheckReport(console);
        report.printTable(results);
        Writes writes = new Writes();
        TraceFolder folder = out == null ? null : new TraceFolder(out, out, writes);
        Map<Model, Path> traces = folder == null ? Map.of() : folder.write(results);
        Map<Violation, Path> several = folder == null ? Map.of() : folder.writeSeveral(results);
        report.printDetails(results, traces);
        reports.write(results, console, writes);
        writes.attempt(() -> json.write(() -> CheckJson.document(results, traces, several), system));
        ExitCode written = writes.tell(console);
        return ExitCode.worst(Stream.concat(results.stream().map(ExitCode::of), Stream.of(written))
                        .toList())
                .code();
    }

    private List<Model> models(Console console) {
        inputs.forEach(CheckCommand::requireFile);
        if (config != null && (inputs.size() > 1 || !inputs.get(0).toString().endsWith(".tla"))) {
            throw new UnusableException("--config is for a single spec; a manifest names the configurations itself.");
        }
        List<Model> models = new ArrayList<>();
        for (Path input : inputs) {
            if (input.toString().endsWith(".tla")) {
                models.add(single(input));
            } else if (input.toString().endsWith(".json")) {
                List<Model> named = Manifest.read(input).models();
                if (named.isEmpty()) {
                    console.out().println(console.bold("warning: ") + input + " names no model: nothing is checked");
                }
                models.addAll(named);
            } else {
                throw new UnusableException(
                        "What is " + input + "? Give a spec (a file whose name ends in .tla) or a manifest (.json).");
            }
        }
        return models;
    }

    /** TLC takes a spec without its ending too. */
    private static void requireFile(Path input) {
        if (!Files.exists(input)) {
            Path spec = Path.of(input + ".tla");
            throw new UnusableException(
                    "There is no file " + input + (Files.exists(spec) ? "; give " + spec + "." : "."));
        }
    }

    private Model single(Path spec) {
        Path configuration = config == null
                ? spec.resolveSibling(String.valueOf(spec.getFileName()).replaceFirst("tla$", "cfg"))
                : config;
        return new Model(
                spec.toString(),
                configuration.toString(),
                spec,
                configuration,
                new Mode.Exhaustive(),
                1,
                null,
                Expectation.NOTHING,
                null,
                null,
                Map.of());
    }
}
