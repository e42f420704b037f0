package primed.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import primed.tlc.Outcome;
import primed.tlc.Problem;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.value.Value;
import primed.value.ValueParser;
import tools.jackson.databind.JsonNode;

/**
 * Compares what a check came to with what the entry of a manifest argues for. Besides the usual fields it says, where
 * it applies: {@code length}, {@code loop}, {@code stuttering}, {@code actions} (in any order) and {@code lastState} of
 * the trace, {@code at} (what stands in the spec where the error is), {@code line} (in the configuration), {@code says}
 * (what its message names), {@code warns} and {@code warnsAt} (the same of the one warning) and {@code output} (a line
 * that the spec prints). Each {@code why} argues for what is expected.
 */
final class ArguedResult {
    private ArguedResult() {}

    static void compare(ModelResult result) throws Exception {
        Outcome outcome = Objects.requireNonNull(result.outcome());
        Map<String, JsonNode> expected = result.model().others();
        assertThat(result.comparison().differences()).as(outcome.toString()).isEmpty();
        compareTrace(outcome.behavior(), expected);
        compareError(outcome.problems(), result.model(), expected);
        compareWarnings(outcome.warnings(), result.model(), expected);
        if (expected.containsKey("output")) {
            assertThat(outcome.userOutput().lines()).contains(text(expected, "output"));
        }
    }

    private static void compareTrace(@Nullable Behavior behavior, Map<String, JsonNode> expected) {
        if (behavior == null) {
            assertThat(expected).doesNotContainKeys("length", "loop", "stuttering", "actions", "lastState");
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
        if (expected.containsKey("lastState")) {
            Map<String, Value> last = new LinkedHashMap<>();
            get(expected, "lastState").valueStream().map(JsonNode::asString).forEach(text -> {
                String[] sides = text.split(" = ", 2);
                last.put(sides[0], ValueParser.parse(sides[1]));
            });
            assertThat(behavior.last().variables()).isEqualTo(last);
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
            assertThat(textAt(problems.get(0), model)).startsWith(text(expected, "at"));
        }
    }

    private static void compareWarnings(List<Problem> warnings, Model model, Map<String, JsonNode> expected)
            throws Exception {
        if (expected.containsKey("warns")) {
            assertThat(warnings).hasSize(1);
            assertThat(warnings.get(0).message()).contains(text(expected, "warns"));
            assertThat(textAt(warnings.get(0), model)).startsWith(text(expected, "warnsAt"));
        }
    }

    /** What stands at the place of a problem, up to the end of the line. */
    private static String textAt(Problem problem, Model model) throws Exception {
        String config = String.valueOf(model.config().getFileName());
        Path file = config.equals(problem.module())
                ? model.config()
                : model.spec().resolveSibling(problem.module() + ".tla");
        String line = Files.readAllLines(file).get(Objects.requireNonNull(problem.line()) - 1);
        return line.substring(Objects.requireNonNull(problem.column()) - 1);
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
