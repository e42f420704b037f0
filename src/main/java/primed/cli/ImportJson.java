package primed.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import primed.spec.Model;
import primed.tlc.Violation;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Imported runs, for programs: the fields of {@link CheckJson}, a model for each file. */
final class ImportJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ImportJson() {}

    /**
     * The whole document.
     *
     * @param traces where the traces have been written
     * @param violations where those of each of several violations have been written
     */
    static ObjectNode document(List<ImportedFile> files, Map<Model, Path> traces, Map<Violation, Path> violations) {
        ObjectNode document = JSON.objectNode();
        document.put("tool", "primed");
        document.put("version", Version.number());
        document.put(
                "tlc",
                files.stream()
                        .flatMap(file -> file.runs().stream())
                        .map(run -> run.run().outcome().tlcVersion())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        var models = document.putArray("models");
        files.forEach(file -> models.add(file(file, traces, violations)));
        return document;
    }

    /** Of several runs in a file the gravest stands for it; all are told below {@code runs}. */
    private static ObjectNode file(ImportedFile file, Map<Model, Path> traces, Map<Violation, Path> violations) {
        if (!file.isUsable()) {
            return refused(file);
        }
        ObjectNode node = run(file.worst(), traces, violations);
        if (file.runs().size() > 1) {
            var runs = node.putArray("runs");
            file.runs().forEach(run -> runs.add(run(run, traces, violations)));
        }
        return node;
    }

    private static ObjectNode run(ImportedRun run, Map<Model, Path> traces, Map<Violation, Path> violations) {
        ObjectNode node = CheckJson.model(run.result(), traces.get(run.result().model()), violations);
        node.put("spec", run.spec());
        node.putNull("config");
        node.put("file", run.source());
        node.put("tlc", run.run().outcome().tlcVersion());
        return node;
    }

    private static ObjectNode refused(ImportedFile file) {
        ObjectNode node = JSON.objectNode();
        for (String unknown : List.of(
                "spec",
                "config",
                "result",
                "expected",
                "asExpected",
                "property",
                "totalStates",
                "distinctStates",
                "stateDepth",
                "durationMs",
                "trace",
                "output",
                "collisionProbability",
                "tlc")) {
            node.putNull(unknown);
        }
        for (String none : List.of("actions", "neverTaken", "violations", "warnings")) {
            node.putArray(none);
        }
        ObjectNode error = refusal(file);
        node.set("error", error);
        node.putArray("errors").add(error.deepCopy());
        return node.put("file", file.source());
    }

    private static ObjectNode refusal(ImportedFile file) {
        ObjectNode error = JSON.objectNode();
        error.put("message", file.refusal());
        error.putNull("module");
        error.putNull("line");
        error.putNull("column");
        return error;
    }
}
