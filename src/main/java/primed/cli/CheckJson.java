package primed.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import primed.report.Place;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.ActionCoverage;
import primed.tlc.Outcome;
import primed.tlc.Problem;
import primed.tlc.Result;
import primed.tlc.Statistics;
import primed.tlc.Violation;
import primed.trace.Behavior;
import primed.trace.Ending;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The results of checking, for programs. */
final class CheckJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CheckJson() {}

    /**
     * The whole document.
     *
     * @param traces where the counterexamples have been written
     * @param violations where those of each of several violations have been written
     */
    static ObjectNode document(List<ModelResult> results, Map<Model, Path> traces, Map<Violation, Path> violations) {
        ObjectNode document = JSON.objectNode();
        document.put("tool", "primed");
        document.put("version", Version.number());
        document.put(
                "tlc",
                results.stream()
                        .map(CheckJson::tlcVersion)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        var models = document.putArray("models");
        results.forEach(result -> models.add(model(result, traces.get(result.model()), violations)));
        return document;
    }

    private static @Nullable String tlcVersion(ModelResult result) {
        return result.outcome() == null ? null : result.outcome().tlcVersion();
    }

    /**
     * What is told of one model.
     *
     * @param trace where its counterexample has been written
     * @param violations where those of each of several violations have been written
     */
    static ObjectNode model(ModelResult checked, @Nullable Path trace, Map<Violation, Path> violations) {
        Model model = checked.model();
        Outcome outcome = checked.outcome();
        Result expected = model.expectation().result();
        ObjectNode node = JSON.objectNode();
        node.put("spec", model.specPath());
        node.put("config", model.configPath());
        node.put("result", outcome == null ? "skipped" : outcome.result().label());
        node.put("expected", expected == null ? null : expected.label());
        node.set(
                "asExpected",
                expected == null || outcome == null
                        ? JSON.nullNode()
                        : JSON.booleanNode(checked.comparison().asExpected()));
        node.put("property", checked.property());
        Statistics statistics = outcome == null ? null : outcome.statistics();
        node.put("totalStates", statistics == null ? null : statistics.total());
        node.put("distinctStates", statistics == null ? null : statistics.distinct());
        node.put("stateDepth", statistics == null ? null : statistics.depth());
        Duration elapsed = outcome == null ? null : outcome.elapsed();
        node.put("durationMs", elapsed == null ? null : elapsed.toMillis());
        node.set("trace", trace(outcome == null ? null : outcome.behavior(), trace));
        node.set("error", outcome == null ? JSON.nullNode() : error(checked, outcome));
        node.put("output", outcome == null ? null : outcome.userOutput());
        if (outcome != null) {
            ArrayNode errors = node.putArray("errors");
            outcome.problems().forEach(problem -> errors.add(problem(checked, problem)));
            more(checked, outcome, node, outcome.violations().size() == 1 ? file -> trace : violations::get);
        }
        if (!checked.comparison().asExpected()) {
            var differences = node.putArray("differences");
            checked.comparison().differences().forEach(differences::add);
        }
        return node;
    }

    private static void more(
            ModelResult checked, Outcome outcome, ObjectNode node, Function<Violation, @Nullable Path> files) {
        node.put("collisionProbability", outcome.statistics().collisionProbability());
        ArrayNode actions = node.putArray("actions");
        for (ActionCoverage action : outcome.coverage()) {
            ObjectNode one = actions.addObject();
            one.put("name", action.action());
            one.put("module", action.location().module());
            one.put("line", action.location().beginLine());
            one.put("column", action.location().beginColumn());
            one.put("distinctStates", action.distinct());
            one.put("totalStates", action.total());
        }
        ArrayNode never = node.putArray("neverTaken");
        outcome.neverTaken().forEach(action -> never.add(action.action()));
        ArrayNode violations = node.putArray("violations");
        for (Violation violation : outcome.violations()) {
            ObjectNode one = violations.addObject();
            one.put("result", violation.result().label());
            one.put("property", violation.property());
            one.set("error", problem(checked, violation.problem()));
            one.set("trace", trace(violation.behavior(), files.apply(violation)));
        }
        ArrayNode warnings = node.putArray("warnings");
        outcome.warnings().forEach(warning -> warnings.add(problem(checked, warning)));
    }

    private static JsonNode trace(@Nullable Behavior behavior, @Nullable Path file) {
        if (behavior == null) {
            return JSON.nullNode();
        }
        ObjectNode node = JSON.objectNode();
        node.put("file", file == null ? null : file.toString());
        node.put("length", behavior.steps().size() + 1);
        node.put("loop", loop(behavior));
        node.put("stuttering", behavior.ending() instanceof Ending.Stuttering);
        return node;
    }

    private static @Nullable Integer loop(Behavior behavior) {
        if (behavior.ending() instanceof Ending.Lasso lasso) {
            return lasso.backTo();
        }
        return behavior.ending() instanceof Ending.Stuttering ? behavior.steps().size() : null;
    }

    private static JsonNode error(ModelResult checked, Outcome outcome) {
        if (outcome.problems().isEmpty()) {
            return JSON.nullNode();
        }
        return problem(checked, outcome.problems().get(0));
    }

    private static ObjectNode problem(ModelResult checked, Problem problem) {
        return problem(Place.inCharacters(checked, problem));
    }

    private static ObjectNode problem(Problem problem) {
        ObjectNode node = JSON.objectNode();
        node.put("message", problem.message());
        node.put("module", problem.module());
        node.put("line", problem.line());
        node.put("column", problem.column());
        return node;
    }
}
