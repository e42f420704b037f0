package primed.sockmap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import primed.graph.GraphReader;
import primed.graph.StateGraph;
import primed.sockmap.binding.SelftestModel;
import primed.tlc.CheckRequest;
import primed.tlc.GraphConfig;
import primed.tlc.ModelConfig;
import primed.tlc.Outcome;
import primed.tlc.ProgressListener;
import primed.tlc.Result;
import primed.tlc.Tlc;

/** State graphs of the sockmap models, from TLC. */
public final class SockmapSuites {
    private static final Path FOLDER = Path.of("specs/sockmap");
    private static final Path EXTRA = Path.of("bench/strength/models");

    private SockmapSuites() {}

    /** The names of the models, one for each state graph: what is checked makes no other graph. */
    public static Collection<String> models() throws IOException {
        Map<String, String> names = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("models"))) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replaceFirst("\\.cfg$", "");
                names.putIfAbsent(GraphConfig.read(file).bare(), name);
            }
        }
        return new TreeSet<>(names.values());
    }

    /** What the constants of a model make of the selftest. */
    public static SelftestModel model(String name) throws IOException {
        return SelftestModel.of(ModelConfig.read(config(name)).constants());
    }

    /** The state graph of a model; its file is in the folder and needed until the graph is closed. */
    public static StateGraph graph(String name, Path folder) throws IOException, InterruptedException {
        return graph(name, folder, Tlc.bundled());
    }

    /** The same, from a TLC that may have explored others before. */
    public static StateGraph graph(String name, Path folder, Tlc tlc) throws IOException, InterruptedException {
        Path config = folder.resolve(name + ".cfg");
        Files.writeString(config, GraphConfig.read(config(name)).text());
        Path file = folder.resolve(name + ".graph");
        CheckRequest request = CheckRequest.of(FOLDER.resolve("MCSelftest.tla"), config)
                .withDeadlock(false)
                .withLength(CheckRequest.Length.SHORT)
                .withGraph(file);
        Outcome outcome = tlc.check(request, ProgressListener.NONE);
        if (outcome.result() != Result.SUCCESS) {
            throw new AssertionError(name + ": " + outcome);
        }
        return GraphReader.read(file);
    }

    /** The configuration of a model, or of one of those that are there for the strength of suites only. */
    public static Path config(String name) {
        Path config = FOLDER.resolve("models").resolve(name + ".cfg");
        return Files.exists(config) ? config : EXTRA.resolve(name + ".cfg");
    }
}
