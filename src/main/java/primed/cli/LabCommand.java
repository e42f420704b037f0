package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import primed.sockmap.lab.GuestMessage;
import primed.sockmap.lab.KernelImage;
import primed.sockmap.lab.Lab;
import primed.sockmap.lab.LabKernels;
import primed.sockmap.lab.LabUnavailableException;

/** Other kernels, under QEMU. */
@Command(
        name = "lab",
        description = {
            "Boot other kernels under QEMU, replay the traces and try the findings on them, the blocking ones too,"
                    + " and compare each with what the spec says of that kernel.",
            "Needs Linux, QEMU, busybox, cpio and a whole JDK; kernels are fetched with apt by package name, once."
        },
        mixinStandardHelpOptions = true)
final class LabCommand implements Callable<Integer> {
    private final Console system;

    @Option(
            names = "--kernel",
            paramLabel = "VERSION",
            arity = "1..*",
            description = "Upstream versions of Debian kernels (default: 6.1.176 and 6.1.192).")
    private List<String> kernels = LabKernels.DEFAULT;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where kernels and the guests' Java runtime are kept (default: ~/.cache/primed/lab).")
    private Path cache = LabCache.folder();

    @Option(
            names = "--traces",
            paramLabel = "DIR",
            description = "The traces to replay (default: ${DEFAULT-VALUE}).",
            defaultValue = "traces/sockmap")
    private Path traces = Path.of("traces", "sockmap");

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How often a finding is tried that is forced; one that comes by chance is tried ten times as"
                    + " often (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private int runs = 20;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long a guest may take (default: 10m).",
            converter = TlcOptions.TimeConverter.class)
    private Duration timeout = Duration.ofMinutes(10);

    @Option(names = "--keep", description = "Keep the consoles and the initramfs of the guests, and say where.")
    private boolean keep;

    @Mixin
    private JsonOption json = new JsonOption();

    LabCommand(Console system) {
        this.system = system;
    }

    @Override
    public Integer call() throws Exception {
        Console console = json.forPeople(system);
        LabJob job = LabJob.of(files(), runs);
        try (Lab lab = Lab.prepare(cache, LabCache.classPath(), job.files(), job.job())) {
            for (String version : kernels) {
                KernelImage image = lab.image(version);
                console.err().println(version + ": booting");
                List<GuestMessage> messages = lab.run(image, timeout, message -> {
                    if (message instanceof GuestMessage.Progress progress) {
                        console.err().println(version + ": " + progress.text());
                    } else {
                        console.out().println(message);
                    }
                });
                console.out().println(messages.size());
            }
            if (keep) {
                Path kept = cache.resolve("kept");
                lab.keep(kept);
                console.err().println("Consoles and initramfs are kept in " + kept + ".");
            }
        } catch (LabUnavailableException e) {
            throw new UnusableException("The lab cannot be used here. " + e.getMessage());
        }
        return 0;
    }

    private Map<String, Path> files() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(traces)) {
            try (Stream<Path> found = Files.list(traces)) {
                found.filter(file -> file.toString().endsWith(TraceFolder.ENDING))
                        .forEach(file -> files.put(
                                "traces/" + Objects.requireNonNull(file.getFileName()), file.toAbsolutePath()));
            }
        }
        return files;
    }
}
