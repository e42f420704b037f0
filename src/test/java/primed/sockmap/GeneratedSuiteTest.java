package primed.sockmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import primed.graph.Cover;
import primed.graph.CoverOptions;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.Disabled;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.replay.BindingFactory;
import primed.replay.Plan;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.sockmap.binding.SockmapBinding;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.State;

/**
 * The reference implementation goes along with every transition of the spec, and refuses in every state what the spec
 * does not allow there. The tests are the smallest suites that cover the state graphs of the models.
 */
class GeneratedSuiteTest {
    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicContainer> theReferenceTakesEachTransitionOfTheSpec() {
        return SockmapSuites.MODELS.stream()
                .map(name ->
                        DynamicContainer.dynamicContainer(name, Stream.of(name).flatMap(this::tests)));
    }

    private Stream<DynamicTest> tests(String name) {
        try (StateGraph graph = SockmapSuites.graph(name, folder)) {
            BindingFactory factory = SockmapBinding.reference(SockmapSuites.model(name));
            Cover cover = Covers.of(graph, CoverOptions.all(Coverage.PARAMETERS));
            Disabled disabled = new Disabled(graph);
            List<DynamicTest> tests = new ArrayList<>();
            for (Walk walk : cover.walks()) {
                Behavior behavior = walk.behavior(graph);
                List<List<Action>> attempts = disabled.along(walk);
                String words = "test " + (tests.size() + 1) + ": " + walk.length() + " steps";
                tests.add(DynamicTest.dynamicTest(words, () -> check(behavior, attempts, factory)));
            }
            return tests.stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void check(Behavior behavior, List<List<Action>> disabled, BindingFactory factory) {
        ReplayResult conforms = new ReplayResult.Conforms(behavior.steps().size());
        assertThat(Replay.run(behavior, factory)).isEqualTo(conforms);
        Map<Integer, List<Action>> refused = new LinkedHashMap<>();
        for (int i = 0; i < disabled.size(); i++) {
            State state = behavior.states().get(i);
            refused.put(
                    i,
                    disabled.get(i).stream()
                            .filter(action -> Refusable.canBeTried(action, state))
                            .toList());
        }
        Plan plan = Plan.of(behavior).withRefused(refused, Exception.class);
        assertThat(Replay.run(plan, factory)).isEqualTo(conforms);
    }
}
