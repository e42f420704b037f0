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

/** The jobs of guests and what they report, as JSON. */
public final class GuestJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GuestJson() {}

    /** Writes a job. */
    public static String write(GuestJob job) {
        ObjectNode node = NODES.objectNode();
        ArrayNode commands = node.putArray("commands");
        job.commands().forEach(command -> strings(commands.addArray(), command));
        ArrayNode trials = node.putArray("trials");
        job.trials()
                .forEach(tried ->
                        trials.addObject().put("finding", tried.finding().id()).put("runs", tried.runs()));
        return node.toString();
    }

    /**
     * Reads a job.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static GuestJob readJob(String text) {
        JsonNode node = parse(text);
        List<List<String>> commands = new ArrayList<>();
        for (JsonNode command : field(node, "commands")) {
            commands.add(strings(command));
        }
        List<GuestJob.Tried> trials = new ArrayList<>();
        for (JsonNode trial : field(node, "trials")) {
            trials.add(new GuestJob.Tried(finding(trial), field(trial, "runs").asInt()));
        }
        return new GuestJob(commands, trials);
    }

    /** Writes a message. */
    public static String write(GuestMessage message) {
        ObjectNode node = NODES.objectNode();
        if (message instanceof GuestMessage.Progress progress) {
            node.put("progress", progress.text());
        } else if (message instanceof GuestMessage.Command command) {
            CommandResult result = command.result();
            strings(node.putArray("command"), result.arguments());
            node.put("exit", result.exit()).put("text", result.text()).set("json", result.json());
        } else if (message instanceof GuestMessage.Tried tried) {
            node.setAll(write(tried.measurement()));
        } else if (message instanceof GuestMessage.NotTried notTried) {
            node.put("finding", notTried.finding().id()).put("notTried", notTried.why());
        } else {
            node.put("end", true);
        }
        return node.toString();
    }

    /** A measurement. */
    public static ObjectNode write(Measurement measurement) {
        ObjectNode node = NODES.objectNode();
        node.put("finding", measurement.finding().id());
        node.put("runs", measurement.runs());
        node.put("shown", measurement.shown());
        node.put("lost", measurement.lost());
        ObjectNode outcomes = node.putObject("outcomes");
        measurement.outcomes().forEach(outcomes::put);
        return node;
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static GuestMessage readMessage(String text) {
        JsonNode node = parse(text);
        if (node.has("progress")) {
            return new GuestMessage.Progress(field(node, "progress").asString());
        }
        if (node.has("command")) {
            return new GuestMessage.Command(commandResult(node));
        }
        if (node.has("notTried")) {
            return new GuestMessage.NotTried(
                    finding(node), field(node, "notTried").asString());
        }
        if (node.has("finding")) {
            return new GuestMessage.Tried(readMeasurement(node));
        }
        if (node.has("end")) {
            return new GuestMessage.End();
        }
        throw new IllegalArgumentException("not a message of a guest: " + text);
    }

    /** Reads a measurement. */
    public static Measurement readMeasurement(JsonNode node) {
        Map<String, Integer> outcomes = new TreeMap<>();
        field(node, "outcomes")
                .properties()
                .forEach(outcome ->
                        outcomes.put(outcome.getKey(), outcome.getValue().asInt()));
        return new Measurement(
                finding(node),
                field(node, "runs").asInt(),
                field(node, "shown").asInt(),
                field(node, "lost").asInt(),
                outcomes);
    }

    private static CommandResult commandResult(JsonNode node) {
        JsonNode json = node.get("json");
        return new CommandResult(
                strings(field(node, "command")),
                field(node, "exit").asInt(),
                field(node, "text").asString(),
                json == null || json.isNull() ? null : json);
    }

    private static Finding finding(JsonNode node) {
        String id = field(node, "finding").asString();
        return Finding.of(id).orElseThrow(() -> new IllegalArgumentException("there is no finding " + id));
    }

    private static JsonNode parse(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw new IllegalArgumentException("there is no " + name + " in " + node);
        }
        return field;
    }

    private static void strings(ArrayNode array, List<String> strings) {
        strings.forEach(array::add);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(string -> strings.add(string.asString()));
        return strings;
    }
}
