package primed.graph;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** A benchmark: the smallest suites of state graphs in dot files, against their bounds; see bench/suite. */
final class GraphMarks {
    private GraphMarks() {}

    /**
     * Runs it.
     *
     * @param args the dot files
     */
    public static void main(String[] args) throws Exception {
        for (String file : args) {
            run(Path.of(file), System.out);
        }
    }

    /** Covers the graph of a file. */
    static void run(Path file, PrintStream out) throws IOException {
        try (StateGraph graph = DotReader.read(file)) {
            long begin = System.nanoTime();
            Cover cover = Covers.of(graph, CoverOptions.all(Coverage.TRANSITIONS));
            double seconds = (System.nanoTime() - begin) / 1e9;
            out.printf(
                    "%s: %d states, %d transitions: %d tests, %d steps; lower bound %d, %d; %.2f s%n",
                    file,
                    graph.states(),
                    graph.transitions(),
                    cover.tests(),
                    cover.steps(),
                    cover.bound().tests(),
                    cover.bound().steps(),
                    seconds);
        }
    }
}
