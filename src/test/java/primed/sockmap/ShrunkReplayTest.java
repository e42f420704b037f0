package primed.sockmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.graph.CoverOptions;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.Shrinker;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.replay.BindingFactory;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.binding.SockmapBinding;
import primed.trace.Step;

/** A replay that fails late is shrunk to what the failure needs. */
class ShrunkReplayTest {
    private static final String MODEL = "LoopUdpTwoSendersEagain";

    @TempDir
    Path folder;

    /**
     * The system is a kernel on which a redirect to self is PASS, which the spec does not know: as soon as the verdict
     * on c1's own message is applied it is in the wrong queue, whatever c0 and the reader have done before.
     */
    @Test
    void aWrongVerdictNeedsOneMessageAndNothingElse() throws Exception {
        try (StateGraph graph = SockmapSuites.graph(MODEL, folder)) {
            BindingFactory wrong = SockmapBinding.reference(withSelfRedirectAsPass());
            Walk latest = Covers.of(graph, CoverOptions.all(Coverage.TRANSITIONS)).walks().stream()
                    .max(Comparator.comparingInt(walk -> failingStep(walk, graph, wrong)))
                    .orElseThrow();
            Walk shrunk = new Shrinker(graph, walk -> failingStep(walk, graph, wrong)).shrink(latest);

            assertThat(failingStep(latest, graph, wrong)).isGreaterThan(10);
            assertThat(shrunk.behavior(graph).steps())
                    .extracting(Step::action)
                    .extracting(Object::toString)
                    .containsExactly("Send(1)", "QueueSkb(1)", "ReadSkb(1)", "ApplyVerdict(1)");
        }
    }

    private static SelftestModel withSelfRedirectAsPass() throws Exception {
        Map<String, String> constants = new TreeMap<>(SockmapSuites.model(MODEL).constants());
        constants.put("SelfRedirect", "\"pass\"");
        return SelftestModel.of(constants);
    }

    private static int failingStep(Walk walk, StateGraph graph, BindingFactory system) {
        return Replay.run(walk.behavior(graph), system) instanceof ReplayResult.Diverges diverges
                ? diverges.divergence().moment().step()
                : Shrinker.PASSES;
    }
}
