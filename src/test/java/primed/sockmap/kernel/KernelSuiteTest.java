package primed.sockmap.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primed.graph.CoverOptions;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.replay.ReplayResult;
import primed.sockmap.SockmapSuites;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.SelftestModel;

/**
 * The suites of some models on the running kernel: it goes along, or a step cannot be forced from outside, but it never
 * leaves the spec.
 */
class KernelSuiteTest {
    /** Enough for the whole suites of the models below; a guard against a loop without end on a kernel. */
    private static final int MOST_TESTS = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FlakyUdpGated",
                "LoopUdpGated",
                "LoopUdpGatedPass",
                "LoopUdpGatedReadingP0",
                "LoopUdpUngatedNoVerdictEagain",
                "LoopTcpGated",
                "HardenedTcpTwoRounds",
                "TwoPhaseUdpGatedExpires"
            })
    void theKernelNeverLeavesTheSpec(String name, TestReporter reporter) throws Exception {
        KernelReplay kernel = new KernelReplay(RunningKernel.traitsOrSkip());
        SelftestModel model = SockmapSuites.model(name);
        int conforming = 0;
        int unforceable = 0;
        try (StateGraph graph = SockmapSuites.graph(name, folder)) {
            List<Walk> walks =
                    Covers.of(graph, CoverOptions.all(Coverage.TRANSITIONS)).walks();
            assertThat(walks).hasSizeLessThan(MOST_TESTS);
            for (Walk walk : walks) {
                ReplayResult result =
                        kernel.runAsItStands(walk.behavior(graph), model).result();
                assertThat(result)
                        .as("%s", result)
                        .isInstanceOfAny(ReplayResult.Conforms.class, ReplayResult.Unforceable.class);
                conforming += result instanceof ReplayResult.Conforms ? 1 : 0;
                unforceable += result instanceof ReplayResult.Unforceable ? 1 : 0;
            }
        }
        reporter.publishEntry(name, conforming + " conforming, " + unforceable + " unforceable");
    }
}
