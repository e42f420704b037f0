package primed.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.conform.Answer;
import primed.spec.Model;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The result of the main job, for programs: that of checking, and for each model what its replays came to. */
final class RunJson {
    private RunJson() {}

    static ObjectNode document(List<Evidence> evidence) {
        Map<Model, Path> traces = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            if (one.trace() != null) {
                traces.put(one.checked().model(), one.trace());
            }
        }
        ObjectNode document =
                CheckJson.document(evidence.stream().map(Evidence::checked).toList(), traces, Map.of());
        ArrayNode models = (ArrayNode) document.get("models");
        for (int i = 0; i < evidence.size(); i++) {
            add(evidence.get(i), (ObjectNode) models.get(i));
        }
        return document;
    }

    private static void add(Evidence evidence, ObjectNode model) {
        if (evidence.fixture() != null) {
            model.put("fixture", evidence.fixture().toString());
        }
        if (evidence.replay() != null) {
            ObjectNode replay = model.putObject("replay")
                    .put("on", "reference")
                    .put("result", ReplayWords.of(evidence.replay()))
                    .put("text", evidence.replay().toString());
            FactsJson.put(evidence.replay(), replay);
        }
        if (evidence.kernel() != null) {
            ObjectNode kernel = model.putObject("kernel")
                    .put("result", ReplayWords.of(evidence.kernel().result()))
                    .put("text", evidence.kernel().words());
            FactsJson.put(evidence.kernel().result(), kernel);
        }
        if (evidence.schedule() != null) {
            model.putObject("schedule")
                    .put("reader", evidence.schedule().model().reader())
                    .put("complete", evidence.schedule().isComplete())
                    .put("summary", evidence.schedule().summary())
                    .put("allowed", evidence.allowed() instanceof Answer.Allowed);
        }
    }
}
