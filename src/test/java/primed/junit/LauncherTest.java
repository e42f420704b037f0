package primed.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;

/** What an IDE or a build does: it asks JUnit's launcher for tests, and later for one of them by its id. */
class LauncherTest {

    /** Six random behaviors, the same each time. */
    @SpecTest(spec = "primed/junit/Pipe.tla", config = "primed/junit/Pipe.cfg", simulate = 6, depth = 4, seed = 11)
    static class SeededTest extends SpecTestTest.GoodTest {}

    @Test
    void aClassIsFoundWithoutRunningIt() {
        TestPlan plan = LauncherFactory.create().discover(by(selectClass(SeededTest.class), Map.of()));

        assertThat(plan.countTestIdentifiers(TestIdentifier::isTest)).isZero(); // the behaviors are not made yet
        assertThat(plan.countTestIdentifiers(test -> test.getDisplayName().equals("follows the spec")))
                .isOne();
    }

    @Test
    void eachBehaviorIsATestWithAnIdAndASource() {
        Map<String, TestIdentifier> run = run(selectClass(SeededTest.class), Map.of());

        assertThat(run.keySet())
                .allMatch(name -> name.matches("random 11 00[1-6]: 4 steps"))
                .hasSize(6);
        assertThat(run.values()).allSatisfy(test -> assertThat(test.getSource()).isPresent());
    }

    /** As "run again" and "run failed tests" do. */
    @Test
    void theIdOfABehaviorRunsThatVeryBehaviorAndNoOther() {
        Map<String, TestIdentifier> all = run(selectClass(SeededTest.class), Map.of());

        all.forEach((name, test) -> assertThat(
                        run(selectUniqueId(test.getUniqueId()), Map.of()).keySet())
                .containsExactly(name));
    }

    @Test
    void theMethodRunsAllOfThem() {
        assertThat(run(selectMethod(SeededTest.class, "followsTheSpec"), Map.of()))
                .hasSameSizeAs(run(selectClass(SeededTest.class), Map.of()));
    }

    /** Ids count the behaviors of a run: those of a run with the property are ids of runs with the same property. */
    @Test
    void theIdOfABehaviorThatIsRunAloneRunsItAgainWithTheSameProperty() {
        Map<String, String> alone = Map.of("primed.trace", "random-11-004");
        Map<String, TestIdentifier> run = run(selectClass(SeededTest.class), alone);

        assertThat(run.keySet()).containsExactly("random 11 004: 4 steps");
        String id = run.values().iterator().next().getUniqueId();
        assertThat(run(selectUniqueId(id), alone).keySet()).containsExactly("random 11 004: 4 steps");
        assertThat(run(selectUniqueId(id), Map.of()).keySet()).containsExactly("random 11 001: 4 steps");
    }

    private static LauncherDiscoveryRequest by(DiscoverySelector selector, Map<String, String> properties) {
        return request().selectors(selector).configurationParameters(properties).build();
    }

    /** The tests that were run and passed, by the names that are shown. */
    private static Map<String, TestIdentifier> run(DiscoverySelector selector, Map<String, String> properties) {
        Map<String, TestIdentifier> passed = new LinkedHashMap<>();
        List<String> failed = new ArrayList<>();
        LauncherFactory.create().execute(by(selector, properties), new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                    failed.add(test.getDisplayName());
                } else if (test.isTest()) {
                    passed.put(test.getDisplayName(), test);
                }
            }
        });
        assertThat(failed).isEmpty();
        return passed;
    }
}
