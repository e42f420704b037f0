package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import primed.sockmap.lab.DamagedReportException;
import primed.sockmap.lab.FindingTable;
import primed.sockmap.lab.GuestFailedException;
import primed.sockmap.lab.KernelColumn;
import primed.sockmap.lab.KernelImage;
import primed.sockmap.lab.Lab;
import primed.sockmap.lab.LabKernels;
import primed.sockmap.lab.LabUnavailableException;
import primed.tlc.Tlc;

/** Other kernels, under QEMU. */
@Command(
        name = "lab",
        description = {
            "Boot other kernels under QEMU, replay the traces and try the findings on them, the blocking ones too,"
                    + " and compare each with what the spec says of that kernel.",
            "Needs QEMU, busybox, cpio and a whole JDK; kernels are fetched with apt by package name, once."
                    + " Exit code 2, with the reason, where something of that is missing."
        },
        mixinStandardHelpOptions = true)
final class LabCommand implements Callable<Integer> {
    private static final String RUNNING = "running";

    private final Console system;

    @Option(
            names = "--kernel",
            paramLabel = "VERSION",
            arity = "1..*",
            description = "Upstream versions of Debian kernels (default: 6.1.176 and 6.1.192). " + RUNNING
                    + " is this machine's own, on which only what is safe is tried.")
    private List<String> kernels = LabKernels.DEFAULT;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where kernels and the guests' Java runtime are kept (default: ~/.cache/primed/lab).")
    private Path cache = LabPlaces.cache();

    @Option(
            names = "--manifest",
            paramLabel = "MANIFEST.json",
            description = "The models whose named counterexamples are replayed, as each kernel has them (default:"
                    + " ${DEFAULT-VALUE}).",
            defaultValue = "specs/sockmap/manifest.json")
    private Path manifest = Path.of("specs", "sockmap", "manifest.json");

    @Option(
            names = "--spec",
            paramLabel = "MCSelftest.tla",
            description = "The spec that is asked for predictions and counterexamples (default: ${DEFAULT-VALUE}).",
            defaultValue = "specs/sockmap/MCSelftest.tla")
    private Path spec = Path.of("specs", "sockmap", "MCSelftest.tla");

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How often a finding is tried that is forced; one that comes by chance is tried ten times as"
                    + " often (default: ${DEFAULT-VALUE}).",
            defaultValue = "20",
            converter = RunsConverter.class)
    private int runs = 20;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long a guest may take (default: 20m).",
            converter = TlcOptions.TimeConverter.class)
    private Duration timeout = Duration.ofMinutes(20);

    @Option(
            names = "--keep",
            description = "Keep the consoles and the initramfs of the guests in the cache, and say where.")
    private boolean keep;

    @Option(
            names = "--table",
            paramLabel = "FILE.md",
            description = "Write the table of findings and kernels, and beside it the same as JSON. Columns of other"
                    + " kernels that are there already stay.")
    private @Nullable Path table;

    @Mixin
    private JsonOption json = new JsonOption();

    LabCommand(Console system) {
        this.system = system;
    }

    @Override
    public Integer call() throws Exception {
        Console console = json.forPeople(system);
        LabReport report = new LabReport(console);
        List<ExitCode> codes = new ArrayList<>();
        if (table != null) {
            LabReport.tableAt(table); // what cannot be written at the end is refused at the beginning
        }
        try {
            FindingTable found = new FindingTable(measure(report, codes));
            json.write(LabReport.document(found), system);
        } catch (LabUnavailableException e) {
            console.out().println(console.bad("The lab cannot be used here. ") + e.getMessage());
            json.write(LabReport.unusable(String.valueOf(e.getMessage())), system);
            return ExitCode.UNUSABLE.code();
        }
        return ExitCode.worst(codes).code();
    }

    private List<KernelColumn> measure(LabReport report, List<ExitCode> codes) throws Exception {
        LabMeasurements measurements = new LabMeasurements(Tlc.bundled(), spec, manifest, runs, report);
        List<KernelColumn> columns = new ArrayList<>();
        if (kernels.contains(RUNNING)) {
            columns.add(written(measurements.ofRunningKernel(), report));
        }
        List<String> others =
                kernels.stream().filter(kernel -> !kernel.equals(RUNNING)).toList();
        if (!others.isEmpty()) {
            columns.addAll(measureInLab(others, measurements, report, codes));
        }
        columns.forEach(column -> codes.add(LabReport.exitCode(column)));
        return columns;
    }

    /** What has been measured stays, whatever comes after it. */
    private KernelColumn written(KernelColumn column, LabReport report) throws IOException {
        if (table != null) {
            report.writeTable(LabReport.tableAt(table).with(new FindingTable(List.of(column))), table);
        }
        return column;
    }

    private List<KernelColumn> measureInLab(
            List<String> versions, LabMeasurements measurements, LabReport report, List<ExitCode> codes)
            throws IOException, InterruptedException {
        List<KernelColumn> columns = new ArrayList<>();
        try (Lab lab = Lab.prepare(cache, LabPlaces.classPath())) {
            for (String version : versions) {
                KernelImage image = lab.image(version);
                try {
                    columns.add(written(measurements.inLab(lab, image, timeout), report));
                } catch (GuestFailedException | DamagedReportException e) {
                    report.failure(version, String.valueOf(e.getMessage()));
                    codes.add(ExitCode.TOOL_FAILED);
                }
            }
            if (keep) {
                report.kept(lab.keepBelow(cache));
            }
        }
        return columns;
    }

    /** Reads how often something is tried. */
    static final class RunsConverter implements picocli.CommandLine.ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[1-9]\\d{0,4}")) {
                throw new picocli.CommandLine.TypeConversionException(
                        "'" + text + "' is not a number of runs from 1 to 99999");
            }
            return Integer.valueOf(text);
        }
    }
}
