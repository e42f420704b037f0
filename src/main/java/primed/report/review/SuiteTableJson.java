package primed.report.review;

import java.util.ArrayList;
import java.util.List;
import primed.report.review.SuiteTable.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A table of suites as JSON. */
public final class SuiteTableJson {
    private SuiteTableJson() {}

    /** Writes a table. */
    public static ObjectNode write(SuiteTable table) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("manifest", table.manifest()).put("cover", table.coverage());
        ArrayNode suites = document.putArray("suites");
        table.rows().forEach(row -> write(suites.addObject(), row));
        return document;
    }

    private static void write(ObjectNode node, Row row) {
        row.models().forEach(node.putArray("models")::add);
        node.put("states", row.states());
        node.put("transitions", row.transitions());
        node.put("targets", row.targets());
        node.put("reached", row.reached());
        node.put("tests", row.tests());
        node.put("steps", row.steps());
        node.putObject("lowerBound").put("tests", row.leastTests()).put("steps", row.leastSteps());
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SuiteTable read(String text) {
        try {
            return read(JsonMapper.shared().readTree(text));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no table of suites: " + e.getOriginalMessage(), e);
        }
    }

    /** The same from a document. */
    static SuiteTable read(JsonNode document) {
        List<Row> rows = new ArrayList<>();
        if (!document.path("suites").isArray()) {
            throw new IllegalArgumentException("there is no list of suites in it");
        }
        document.path("suites").forEach(suite -> rows.add(readRow(suite)));
        return new SuiteTable(
                document.required("manifest").stringValue(),
                document.required("cover").stringValue(),
                rows);
    }

    private static Row readRow(JsonNode node) {
        List<String> models = new ArrayList<>();
        node.required("models").forEach(model -> models.add(model.stringValue()));
        JsonNode bound = node.required("lowerBound");
        return new Row(
                models,
                number(node, "states"),
                number(node, "transitions"),
                number(node, "targets"),
                number(node, "reached"),
                number(node, "tests"),
                number(bound, "tests"),
                number(node, "steps"),
                number(bound, "steps"));
    }

    private static long number(JsonNode node, String field) {
        return node.required(field).longValue();
    }
}
