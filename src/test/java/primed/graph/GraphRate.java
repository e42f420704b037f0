package primed.graph;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import primed.tlc.CheckRequest;
import primed.tlc.Outcome;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;

/** A benchmark: TLC with and without the export, and reading the graph; see bench/suite. */
final class GraphRate {
    private GraphRate() {}

    /**
     * Runs it.
     *
     * @param args the spec, the file for its graph, and perhaps {@code read} if the file is there already
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        CheckRequest request = CheckRequest.of(Path.of(args[0])).withDeadlock(false);
        if (args.length == 2) {
            double bare = search(request);
            double exporting = search(request.withGraph(file));
            System.out.printf(
                    "search %.1f s, with export %.1f s (x %.2f), %d MB%n",
                    bare, exporting, exporting / bare, Files.size(file) >> 20);
        }
        long begin = System.nanoTime();
        try (StateGraph graph = GraphReader.read(file)) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.gc();
            System.out.printf(
                    "%d states, %d transitions read in %.2f s: %.0f transitions/s; heap in use %d MB, largest heap %d MB%n",
                    graph.states(),
                    graph.transitions(),
                    seconds,
                    graph.transitions() / seconds,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static double search(CheckRequest request) throws Exception {
        long begin = System.nanoTime();
        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);
        System.out.println(outcome.result() + ", " + outcome.statistics());
        return (System.nanoTime() - begin) / 1e9;
    }
}
