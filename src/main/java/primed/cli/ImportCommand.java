package primed.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.RecordedOutput;
import primed.tlc.ToolOutput;
import primed.tlc.Violation;

/** Reads the outputs of runs of TLC that were made elsewhere. */
@Command(
        name = "import",
        description = {
            "Read what TLC printed with -tool, of any version, in runs made elsewhere: in a CI, in the Toolbox, on an"
                    + " old Windows machine.",
            "The files may be logs of a CI, with a time stamp before each line and other steps around; they may be cut"
                    + " off, compressed by gzip, in UTF-8, UTF-16 or a Windows code page. Docker's own files (json-file) are"
                    + " read too, and of docker compose each service for itself."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Console system;

    @Parameters(
            paramLabel = "OUTPUT",
            arity = "1..*",
            description = "What TLC printed; - is standard input. Of a file with several runs, the gravest counts.")
    private List<String> outputs = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write the traces, as ITF files.")
    private @Nullable Path out;

    @Mixin
    private JsonOption json = new JsonOption();

    ImportCommand(Console system) {
        this.system = system;
    }

    @Override
    public Integer call() throws IOException {
        Console console = json.forPeople(system);
        outputs.forEach(ImportCommand::requireFile);
        Outputs.requireFolder("--out", out);
        json.check();
        List<ImportedFile> files = new ArrayList<>();
        FreshNames names = new FreshNames();
        for (String output : outputs) {
            files.add(ImportedFile.of(output, read(output), names));
        }
        List<ModelResult> results =
                files.stream().flatMap(file -> file.results().stream()).toList();
        Writes writes = new Writes();
        TraceFolder folder = out == null ? null : new TraceFolder(out, out, writes);
        Map<Model, Path> traces = new LinkedHashMap<>();
        IdentityHashMap<Violation, Path> violations = new IdentityHashMap<>();
        if (folder != null) {
            for (ImportedFile file : files) {
                traces.putAll(file.writeTraces(folder));
            }
            for (ImportedFile file : files) {
                file.writeViolations(folder).forEach(violations::put);
            }
        }
        new CheckReport(console).print(results, traces);
        files.stream()
                .filter(file -> !file.isUsable())
                .forEach(file -> console.err().println(console.bad("primed: ") + file.refusal()));
        writes.attempt(() -> json.write(() -> ImportJson.document(files, traces, violations), system));
        ExitCode written = writes.tell(console);
        return ExitCode.worst(Stream.concat(files.stream().map(ImportedFile::exitCode), Stream.of(written))
                        .toList())
                .code();
    }

    private static void requireFile(String output) {
        if (!output.equals(STANDARD_INPUT) && !Files.exists(Path.of(output))) {
            throw new UnusableException("There is no file " + output + ".");
        }
        if (!output.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(output))) {
            throw new UnusableException(output + " is a folder. Name the files in it that TLC's output went to.");
        }
    }

    private static RecordedOutput read(String output) throws IOException {
        if (output.equals(STANDARD_INPUT)) {
            return recorded(System.in);
        }
        try (InputStream in = Files.newInputStream(Path.of(output))) {
            return recorded(in);
        }
    }

    private static RecordedOutput recorded(InputStream in) throws IOException {
        return ToolOutput.recorded(DockerLog.textOf(ToolOutput.text(in)));
    }
}
