package primed.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import primed.tlc.Outcome;
import primed.tlc.Problem;
import primed.tlc.Tlc;
import primed.trace.Behavior;
import primed.trace.Ending;
import tools.jackson.databind.JsonNode;

/**
 * Specs for each feature of the language and each kind of result. Besides the usual fields their manifest says, where
 * it applies: {@code length}, {@code loop}, {@code stuttering} and {@code actions} (in any order) of the trace,
 * {@code at} (what stands in the spec where the error is), {@code line} (in the configuration), {@code says} (what its
 * message names) and {@code output} (a line that the spec prints). Each {@code why} argues for what is expected.
 */
class FeatureSpecsTest {
    private static final Path MANIFEST = Path.of("src/test/resources/specs/features/manifest.json");

    @TestFactory
    Stream<DynamicTest> isAsArgued() throws Exception {
        List<Model> models = Manifest.read(MANIFEST).models();
        List<ModelResult> results = new Suite(Tlc.bundled(), 2, request -> request).check(models, SuiteListener.NONE);
        return results.stream()
                .map(result -> DynamicTest.dynamicTest(result.model().configPath(), () -> compare(result)));
    }

    private static void compare(ModelResult result) throws Exception {
        Outcome outcome = Objects.requireNonNull(result.outcome());
        Map<String, JsonNode> expected = result.model().others();
        assertThat(result.comparison().differences()).as(outcome.toString()).isEmpty();
        compareTrace(outcome.behavior(), expected);
        compareError(outcome.problems(), result.model(), expected);
        if (expected.containsKey("output")) {
            assertThat(outcome.userOutput().lines()).contains(text(expected, "output"));
        }
    }

    private static void compareTrace(
            @org.jspecify.annotations.Nullable Behavior behavior, Map<String, JsonNode> expected) {
        if (behavior == null) {
            assertThat(expected).doesNotContainKeys("length", "loop", "stuttering", "actions");
            return;
        }
        if (expected.containsKey("length")) {
            assertThat(behavior.states()).hasSize(number(expected, "length"));
        }
        if (expected.containsKey("loop")) {
            assertThat(behavior.ending())
                    .isInstanceOfSatisfying(
                            Ending.Lasso.class,
                            lasso -> assertThat(lasso.backTo()).isEqualTo(number(expected, "loop")));
        } else {
            assertThat(behavior.ending() instanceof Ending.Stuttering).isEqualTo(expected.containsKey("stuttering"));
        }
        if (expected.containsKey("actions")) {
            assertThat(behavior.steps().stream().map(step -> step.action().name()))
                    .containsExactlyInAnyOrderElementsOf(get(expected, "actions")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
    }

    private static void compareError(List<Problem> problems, Model model, Map<String, JsonNode> expected)
            throws Exception {
        if (expected.containsKey("says")) {
            assertThat(problems.get(0).message()).contains(text(expected, "says"));
        }
        if (expected.containsKey("line")) {
            assertThat(problems.get(0).line()).isEqualTo(number(expected, "line"));
        }
        if (expected.containsKey("at")) {
            Problem problem = problems.get(0);
            Path file = model.spec().resolveSibling(problem.module() + ".tla");
            String line = Files.readAllLines(file).get(Objects.requireNonNull(problem.line()) - 1);
            assertThat(line.substring(Objects.requireNonNull(problem.column()) - 1))
                    .startsWith(text(expected, "at"));
        }
    }

    private static JsonNode get(Map<String, JsonNode> expected, String field) {
        return Objects.requireNonNull(expected.get(field));
    }

    private static String text(Map<String, JsonNode> expected, String field) {
        return get(expected, field).asString();
    }

    private static int number(Map<String, JsonNode> expected, String field) {
        return get(expected, field).asInt();
    }
}
