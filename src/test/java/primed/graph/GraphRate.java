package primed.graph;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import primed.tlc.CheckRequest;
import primed.tlc.Outcome;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;

/** A benchmark: TLC with and without the export, and reading the graph; see bench/suite. */
final class GraphRate {
    private static final Path PROCESS = Path.of("/proc/self/status");

    private final PrintStream out;

    /** @param out where the figures go */
    GraphRate(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param args the spec, the file for its graph, and perhaps {@code read} if the file is there already
     */
    public static void main(String[] args) throws Exception {
        GraphRate rate = new GraphRate(System.out);
        Path file = Path.of(args[1]);
        if (args.length == 2) {
            rate.export(Path.of(args[0]), file);
        }
        rate.read(file);
    }

    /** Explores a spec twice, the second time with its graph written to a file. */
    void export(Path spec, Path file) throws IOException, InterruptedException {
        CheckRequest request = CheckRequest.of(spec).withDeadlock(false);
        double bare = search(request);
        double exporting = search(request.withGraph(file));
        out.printf(
                "search %.1f s, with export %.1f s (x %.2f), %.1f MB%n",
                bare, exporting, exporting / bare, Files.size(file) / 1e6);
    }

    /** Reads a graph, and says what the whole JVM has needed so far. */
    void read(Path file) throws IOException {
        long begin = System.nanoTime();
        try (StateGraph graph = GraphReader.read(file)) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.gc();
            out.printf(
                    "%d states, %d transitions read in %.2f s: %.0f transitions/s; heap kept %d MB, allowed %d MB;"
                            + " peak of the process %s%n",
                    graph.states(),
                    graph.transitions(),
                    seconds,
                    graph.transitions() / seconds,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20,
                    peak());
        }
    }

    /** The most memory that the process has ever had in RAM, heap and all else: Linux knows it. */
    private static String peak() throws IOException {
        if (!Files.exists(PROCESS)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(PROCESS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private double search(CheckRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);
        out.println(outcome.result() + ", " + outcome.statistics());
        return (System.nanoTime() - begin) / 1e9;
    }
}
