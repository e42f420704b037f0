package primed.sockmap.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Measurement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A table of findings and kernels as JSON. */
public final class FindingTableJson {
    private FindingTableJson() {}

    /** Writes a table. */
    public static ArrayNode write(FindingTable table) {
        ArrayNode kernels = JsonNodeFactory.instance.arrayNode();
        table.columns().forEach(column -> kernels.add(write(column)));
        return kernels;
    }

    private static ObjectNode write(KernelColumn column) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kernel", column.version()).put("origin", column.origin());
        ObjectNode constants = node.putObject("constants");
        LabKernels.constants(column.semantics()).forEach(constants::put);
        ArrayNode findings = node.putArray("findings");
        column.cells().forEach(cell -> findings.add(write(cell)));
        ArrayNode replays = node.putArray("replays");
        column.replays()
                .forEach(replay -> replays.addObject()
                        .put("trace", replay.trace())
                        .put("result", replay.result())
                        .put("text", replay.text()));
        ArrayNode races = node.putArray("races");
        column.races().forEach(race -> write(races.addObject(), race));
        return node;
    }

    private static void write(ObjectNode node, KernelColumn.Raced race) {
        ObjectNode outcomes = node.put("race", race.race()).putObject("outcomes");
        race.outcomes().forEach(outcomes::put);
        node.put("forbidden", race.forbidden());
    }

    private static ObjectNode write(Cell cell) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("finding", cell.finding().id());
        node.put("prediction", cell.prediction().words());
        node.put("verdict", cell.verdict().words());
        Measurement measurement = cell.measurement();
        if (measurement == null) {
            node.put("notTried", cell.whyNot());
        } else {
            node.setAll(GuestJson.write(measurement));
        }
        return node;
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static FindingTable read(String text) {
        try {
            List<KernelColumn> columns = new ArrayList<>();
            for (JsonNode kernel : JsonMapper.shared().readTree(text)) {
                columns.add(readColumn(kernel));
            }
            return new FindingTable(columns);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static KernelColumn readColumn(JsonNode node) {
        Map<String, String> constants = new TreeMap<>();
        node.required("constants")
                .properties()
                .forEach(constant ->
                        constants.put(constant.getKey(), constant.getValue().asString()));
        List<Cell> cells = new ArrayList<>();
        node.required("findings").forEach(cell -> cells.add(readCell(cell)));
        List<KernelColumn.TraceReplay> replays = new ArrayList<>();
        node.required("replays")
                .forEach(replay -> replays.add(new KernelColumn.TraceReplay(
                        string(replay, "trace"), string(replay, "result"), string(replay, "text"))));
        List<KernelColumn.Raced> races = new ArrayList<>();
        node.required("races").forEach(race -> races.add(readRace(race)));
        return new KernelColumn(
                string(node, "kernel"),
                string(node, "origin"),
                LabKernels.ofConstants(constants),
                cells,
                replays,
                races);
    }

    private static KernelColumn.Raced readRace(JsonNode node) {
        Map<String, Integer> outcomes = new TreeMap<>();
        node.required("outcomes")
                .properties()
                .forEach(outcome ->
                        outcomes.put(outcome.getKey(), outcome.getValue().asInt()));
        return new KernelColumn.Raced(
                string(node, "race"), outcomes, node.required("forbidden").asInt());
    }

    private static Cell readCell(JsonNode node) {
        String id = string(node, "finding");
        Finding finding = Finding.of(id).orElseThrow(() -> new IllegalArgumentException("there is no finding " + id));
        Prediction prediction = Prediction.of(string(node, "prediction"));
        return node.has("notTried")
                ? new Cell(finding, prediction, null, string(node, "notTried"))
                : new Cell(finding, prediction, GuestJson.readMeasurement(node), null);
    }

    private static String string(JsonNode node, String name) {
        return node.required(name).asString();
    }
}
