package primed.sockmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import primed.graph.CoverOptions;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.replay.BindingFactory;
import primed.replay.Plan;
import primed.replay.Replay;
import primed.replay.ReplayResult.Conforms;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.binding.SockmapBinding;
import primed.tlc.KeptTlc;

/**
 * The reference implementation goes along with every transition of the spec, refuses in every state what the spec does
 * not allow there, and its readers stay where they cannot go on. The tests are the smallest suites that cover the state
 * graphs of all models.
 */
class GeneratedSuiteTest {
    @RegisterExtension
    static final KeptTlc TLC = new KeptTlc();

    @TempDir
    Path folder;

    static Collection<String> models() throws IOException {
        return SockmapSuites.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theReferenceDoesWhatTheSpecAllowsAndNothingElse(String name) throws Exception {
        try (StateGraph graph = SockmapSuites.graph(name, folder, TLC.get())) {
            SelftestModel model = SockmapSuites.model(name);
            BindingFactory reference = SockmapBinding.reference(model);
            Refusals refusals = new Refusals(graph, model);
            for (Walk walk :
                    Covers.of(graph, CoverOptions.all(Coverage.PARAMETERS)).walks()) {
                Plan plan = Plan.of(walk.behavior(graph)).withRefused(refusals.along(walk));
                assertThat(Replay.run(plan, reference)).as("test %s", walk).isEqualTo(new Conforms(walk.length()));
            }
            for (Walk walk : StuckReader.walks(graph)) {
                assertThat(Replay.run(Plan.of(StuckReader.behavior(walk, graph)), reference))
                        .as("stuck after %s", walk)
                        .isEqualTo(new Conforms(walk.length()));
            }
        }
    }
}
