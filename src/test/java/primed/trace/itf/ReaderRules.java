package primed.trace.itf;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What readers of ITF insist on, as read in their sources; {@code docs/itf.md} says which. */
final class ReaderRules {
    private static final Set<String> KEYWORDS = Set.of(
            ("False None True and as assert async await break class continue def del elif else except finally for"
                            + " from global if import in is lambda nonlocal not or pass raise return try while with yield")
                    .split(" ", -1));
    private static final Pattern PYTHON_FIELD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_]*");
    private static final Pattern BIG = Pattern.compile("-?[0-9]+");

    private ReaderRules() {}

    static void require(boolean rule, String what, JsonNode node) {
        if (!rule) {
            String text = node.toString();
            throw new AssertionError(what + ": " + text.substring(0, Math.min(200, text.length())));
        }
    }

    /** serde structures: all of {@code #meta} but known fields is a map of strings, and no state may lack it. */
    static void itfRs(JsonNode trace) {
        JsonNode meta = trace.path("#meta");
        require(meta.isObject(), "#meta is missing", trace);
        meta.properties().forEach(field -> {
            boolean known = switch (field.getKey()) {
                case "timestamp" -> field.getValue().isIntegralNumber();
                case "varTypes" ->
                    field.getValue().isObject()
                            && field.getValue().valueStream().allMatch(JsonNode::isString);
                default -> field.getValue().isString();
            };
            require(known, field.getKey() + " is no string", meta);
        });
        JsonNode loop = trace.path("loop");
        require(loop.isMissingNode() || (loop.isIntegralNumber() && loop.asLong() >= 0), "loop", trace);
        require(trace.path("vars").valueStream().allMatch(JsonNode::isString), "vars", trace);
        require(trace.path("states").isArray(), "states", trace);
        for (JsonNode state : trace.path("states")) {
            JsonNode own = state.path("#meta");
            require(own.isObject(), "a state without #meta", state);
            own.properties()
                    .forEach(field -> require(
                            field.getKey().equals("index")
                                    ? field.getValue().isIntegralNumber()
                                    : field.getValue().isString(),
                            "#meta." + field.getKey(),
                            state));
            variables(state, node -> expression(node, record -> {}, true));
        }
    }

    /** Named tuples, whose fields are Python's; elements of sets and keys of maps must have a hash. */
    static void itfPy(JsonNode trace) {
        require(trace.has("vars") && trace.has("states"), "vars and states", trace);
        for (JsonNode state : trace.path("states")) {
            variables(
                    state,
                    node -> expression(
                            node,
                            record -> record.propertyNames()
                                    .forEach(name -> require(
                                            PYTHON_FIELD.matcher(name).matches() && !KEYWORDS.contains(name),
                                            "field " + name,
                                            record)),
                            false));
        }
    }

    /** Whatever has a field {@code tag} is a variant, and needs a {@code value} then. */
    static void quint(JsonNode trace) {
        for (JsonNode state : trace.path("states")) {
            variables(
                    state, node -> expression(node, record -> require(!record.has("tag"), "a variant", record), true));
            require(!state.has("tag"), "a state that looks like a variant", state);
        }
    }

    private static void variables(JsonNode state, Consumer<JsonNode> rule) {
        state.properties().stream()
                .filter(field -> !field.getKey().equals("#meta"))
                .forEach(field -> rule.accept(field.getValue()));
    }

    private static void expression(JsonNode node, Consumer<JsonNode> record, boolean anywhere) {
        if (node.isBoolean() || node.isString()) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> expression(child, record, anywhere));
            return;
        }
        require(node.isObject(), "no expression", node);
        List<String> names = List.copyOf(node.propertyNames());
        if (names.stream().noneMatch(name -> name.startsWith("#"))) {
            record.accept(node);
            node.forEach(child -> expression(child, record, anywhere));
            return;
        }
        require(names.size() == 1, "more than one special field", node);
        special(names.get(0), node.path(names.get(0)), record, anywhere);
    }

    private static void special(String key, JsonNode content, Consumer<JsonNode> record, boolean anywhere) {
        switch (key) {
            case "#bigint" -> {
                require(content.isString() && BIG.matcher(content.asString()).matches(), key, content);
                require(new BigInteger(content.asString()).toString().equals(content.asString()), key, content);
            }
            case "#tup" -> expression(content, record, anywhere);
            case "#set" -> {
                require(content.isArray(), key, content);
                content.forEach(child -> expression(hashed(child, anywhere), record, anywhere));
            }
            case "#map" -> {
                require(content.isArray(), key, content);
                for (JsonNode pair : content) {
                    require(pair.isArray() && pair.size() == 2, key, pair);
                    expression(hashed(pair.path(0), anywhere), record, anywhere);
                    expression(pair.path(1), record, anywhere);
                }
            }
            case "#unserializable" -> require(content.isString(), key, content);
            default -> require(false, "unknown " + key, content);
        }
    }

    private static JsonNode hashed(JsonNode node, boolean anywhere) {
        require(anywhere || !node.toString().contains("\"#unserializable\""), "has no hash", node);
        return node;
    }
}
