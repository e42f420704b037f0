package primed.trace.itf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import primed.value.ModelValue;
import primed.value.SymbolicValue;
import primed.value.Value;
import tools.jackson.databind.JsonNode;

/** Turns ITF expressions into values; what is no expression is an {@link IllegalArgumentException}. */
final class ValueDecoder {
    private final Set<String> modelValues;

    /** @param modelValues the names that stand for model values where they occur as strings */
    ValueDecoder(Set<String> modelValues) {
        this.modelValues = modelValues;
    }

    Value decode(JsonNode node) {
        if (node.isBoolean()) {
            return Value.of(node.booleanValue());
        }
        if (node.isString()) {
            String text = node.stringValue();
            return modelValues.contains(text) ? Value.model(text) : Value.of(text);
        }
        if (node.isIntegralNumber()) {
            return Value.of(node.bigIntegerValue());
        }
        if (node.isArray()) {
            return Value.sequence(all(node));
        }
        if (node.isObject()) {
            return object(node);
        }
        throw new IllegalArgumentException(Json.kind(node) + " is no TLA+ value");
    }

    private Value object(JsonNode node) {
        for (String field : node.propertyNames()) {
            if (field.startsWith("#")) {
                if (node.size() > 1) {
                    throw new IllegalArgumentException("\"" + field + "\" stands beside other fields");
                }
                return special(field, node.path(field));
            }
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            fields.put(field.getKey(), decode(field.getValue()));
        }
        return Value.record(fields);
    }

    private Value special(String key, JsonNode content) {
        return switch (key) {
            case "#bigint" -> Value.of(bigint(content));
            case "#tup" -> Value.sequence(all(array(key, content)));
            case "#set" -> Value.set(all(array(key, content)));
            case "#map" -> map(array(key, content));
            case "#unserializable" -> unserializable(content);
            default ->
                throw new IllegalArgumentException(
                        "\"" + key + "\" is unknown; known are #bigint, #tup, #set, " + "#map and #unserializable");
        };
    }

    private static BigInteger bigint(JsonNode content) {
        String digits = content.isString() ? content.stringValue() : "";
        if (!digits.matches("-?[0-9]{1," + Json.LONGEST_NUMBER + "}+")) {
            throw new IllegalArgumentException(
                    "\"#bigint\" wants an integer's digits in quotes, not " + Json.kind(content));
        }
        return new BigInteger(digits);
    }

    private Value map(JsonNode pairs) {
        Map<Value, Value> mapping = new LinkedHashMap<>();
        for (JsonNode pair : pairs) {
            if (!pair.isArray() || pair.size() != 2) {
                throw new IllegalArgumentException("\"#map\" wants pairs [key, value], not " + Layout.flat(pair));
            }
            Value key = decode(pair.path(0));
            if (mapping.put(key, decode(pair.path(1))) != null) {
                throw new IllegalArgumentException("\"#map\" has the key " + key + " twice");
            }
        }
        return Value.function(mapping);
    }

    private static Value unserializable(JsonNode content) {
        if (!content.isString()) {
            throw new IllegalArgumentException("\"#unserializable\" wants a string, not " + Json.kind(content));
        }
        String text = content.stringValue();
        return ModelValue.isName(text) ? Value.model(text) : new SymbolicValue(text);
    }

    private static JsonNode array(String key, JsonNode content) {
        if (!content.isArray()) {
            throw new IllegalArgumentException("\"" + key + "\" wants an array, not " + Json.kind(content));
        }
        return content;
    }

    private List<Value> all(JsonNode array) {
        List<Value> values = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            values.add(decode(element));
        }
        return values;
    }
}
