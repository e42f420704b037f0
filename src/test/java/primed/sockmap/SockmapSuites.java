package primed.sockmap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
final class SockmapSuites {
    /** Each reader, both transports, one thread and two, old and new kernels, REDIRECT, PASS and DROP. */
    static final List<String> MODELS = List.of(
            "FlakyUdpGated",
            "FlakyTcpUngatedOldFionread",
            "LoopUdpGatedDropPeer",
            "LoopTcpUngatedConcurrent",
            "LoopTcpUngatedPassPeerFirst",
            "HardenedTcpTwoRoundsSelfPass",
            "TwoPhaseUdpGatedExpires",
            "BlockingUdpGated",
            "BlockingTcpUngatedConcurrent",
            "LoopUdpUngatedNoVerdictEagain");

    private static final Path FOLDER = Path.of("specs/sockmap");

    private SockmapSuites() {}

    static SelftestModel model(String name) throws IOException {
        return SelftestModel.of(ModelConfig.read(config(name)).constants());
    }

    /** The state graph of a model; its file is in the folder and needed until the graph is closed. */
    static StateGraph graph(String name, Path folder) throws IOException, InterruptedException {
        Path config = folder.resolve(name + ".cfg");
        Files.writeString(config, GraphConfig.read(config(name)).text());
        Path file = folder.resolve(name + ".graph");
        CheckRequest request = CheckRequest.of(FOLDER.resolve("MCSelftest.tla"), config)
                .withDeadlock(false)
                .withLength(CheckRequest.Length.SHORT)
                .withGraph(file);
        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);
        if (outcome.result() != Result.SUCCESS) {
            throw new AssertionError(name + ": " + outcome);
        }
        return GraphReader.read(file);
    }

    private static Path config(String name) {
        return FOLDER.resolve("models").resolve(name + ".cfg");
    }
}
