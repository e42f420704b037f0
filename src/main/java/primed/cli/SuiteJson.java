package primed.cli;

import java.util.List;
import java.util.Locale;
import primed.graph.CoverOptions;
import primed.graph.Walk;
import primed.trace.Behavior;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A suite, for programs: what {@code --json} and {@code index.json} hold. */
final class SuiteJson {
    private SuiteJson() {}

    static ObjectNode document(SuiteResult result) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        origin(document, result.source());
        asked(document, result.options());
        graph(document.putObject("graph"), result);
        document.put("tests", result.cover().tests());
        document.put("steps", result.cover().steps());
        document.put("longest", result.longest());
        document.put("targets", result.targets());
        document.put("reached", result.reached());
        document.put("method", result.cover().method().name().toLowerCase(Locale.ROOT));
        document.put("best", result.isBest());
        ObjectNode bound = document.putObject("lowerBound");
        bound.put("tests", result.cover().bound().tests());
        bound.put("steps", result.cover().bound().steps());
        result.options().priceOfTest().ifPresent(price -> {
            document.put("cost", result.cost());
            bound.put("cost", result.cover().bound().cost());
        });
        traces(
                document.putArray("traces"),
                result.cover().walks().stream().map(Walk::length).toList());
        return document;
    }

    /** Random tests. */
    static ObjectNode simulation(SuiteSource source, long seed, List<Behavior> behaviors) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        origin(document, source);
        document.put("tests", behaviors.size());
        document.put(
                "steps",
                behaviors.stream().mapToLong(test -> test.steps().size()).sum());
        document.put("method", "simulation");
        document.put("seed", seed);
        traces(
                document.putArray("traces"),
                behaviors.stream().map(test -> test.steps().size()).toList());
        return document;
    }

    private static void origin(ObjectNode document, SuiteSource source) {
        document.put("tool", "primed");
        document.put("version", Version.number());
        document.put("spec", source.name());
        document.put("config", source.configName() == null ? source.name() : source.configName());
    }

    /** What was asked for, as fields of a document. */
    static void asked(ObjectNode document, CoverOptions options) {
        document.put("cover", options.coverage().name().toLowerCase(Locale.ROOT));
        document.put("percent", options.percent());
        options.maxLength().ifPresent(length -> document.put("maxLength", length));
        options.priceOfTest().ifPresent(price -> document.put("resetCost", price));
    }

    private static void graph(ObjectNode node, SuiteResult result) {
        node.put("states", result.graph().states());
        node.put("initialStates", result.graph().initialStates().length);
        node.put("transitions", result.graph().transitions());
        node.put("steps", result.graph().steps());
    }

    private static void traces(ArrayNode traces, List<Integer> lengths) {
        int number = 1;
        for (int length : lengths) {
            ObjectNode trace = traces.addObject();
            trace.put("file", SuiteFolder.name(number++, lengths.size()));
            trace.put("steps", length);
        }
    }
}
