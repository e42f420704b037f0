package primed.sockmap.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import primed.graph.CoverOptions;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.replay.ReplayResult;
import primed.sockmap.SockmapSuites;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.SelftestModel;
import primed.tlc.KeptTlc;

/**
 * The suites of all models on the running kernel: it goes along, or a step cannot be forced from outside, but it never
 * leaves the spec. Here the small suites are run, and as much of the large ones; {@code kernel suites} runs all.
 */
class KernelSuiteTest {
    private static final int MOST_TESTS = 40;

    @RegisterExtension
    static final KeptTlc TLC = new KeptTlc();

    @TempDir
    Path folder;

    static Collection<String> models() throws IOException {
        return SockmapSuites.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theKernelNeverLeavesTheSpec(String name, TestReporter reporter) throws Exception {
        KernelReplay kernel = new KernelReplay(RunningKernel.traitsOrSkip());
        SelftestModel model = SockmapSuites.model(name);
        int conforming = 0;
        int unforceable = 0;
        try (StateGraph graph = SockmapSuites.graph(name, folder, TLC.get())) {
            List<Walk> walks =
                    Covers.of(graph, CoverOptions.all(Coverage.TRANSITIONS)).walks();
            for (Walk walk : some(walks, Math.min(MOST_TESTS, KernelReplay.most(model)))) {
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

    /** All of them, or so many from all over the suite: neighbors begin alike. */
    private static List<Walk> some(List<Walk> walks, int most) {
        int count = Math.min(walks.size(), most);
        return IntStream.range(0, count)
                .mapToObj(i -> walks.get(i * walks.size() / count))
                .toList();
    }
}
