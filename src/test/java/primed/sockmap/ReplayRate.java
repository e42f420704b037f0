package primed.sockmap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import primed.graph.CoverOptions;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.replay.BindingFactory;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.sockmap.binding.SockmapBinding;
import primed.trace.Behavior;

/** A benchmark: steps per second on the reference, the whole state compared after each; see bench/suite. */
final class ReplayRate {
    private ReplayRate() {}

    /**
     * Runs it.
     *
     * @param args a model's name and how often its suite is replayed
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("primed-bench");
        List<Behavior> behaviors = new ArrayList<>();
        try (StateGraph graph = SockmapSuites.graph(args[0], folder)) {
            for (Walk walk :
                    Covers.of(graph, CoverOptions.all(Coverage.PARAMETERS)).walks()) {
                behaviors.add(walk.behavior(graph));
            }
        }
        BindingFactory factory = SockmapBinding.reference(SockmapSuites.model(args[0]));
        for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
            long steps = 0;
            long begin = System.nanoTime();
            for (Behavior behavior : behaviors) {
                if (!(Replay.run(behavior, factory) instanceof ReplayResult.Conforms conforms)) {
                    throw new AssertionError("the reference does not conform");
                }
                steps += conforms.steps();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "round %d: %d tests, %d steps, %.0f steps/s%n", round, behaviors.size(), steps, steps / seconds);
        }
    }
}
