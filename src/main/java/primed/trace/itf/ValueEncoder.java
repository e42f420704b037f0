package primed.trace.itf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import primed.value.BooleanValue;
import primed.value.FunctionValue;
import primed.value.IntegerValue;
import primed.value.ModelValue;
import primed.value.SetValue;
import primed.value.StringValue;
import primed.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns values into ITF expressions.
 *
 * <p>It works on columns: all the values that stand at one place over the whole trace. The children of a column (the
 * elements of its sets, say) are gathered into one column, encoded together, and handed back to their parents.
 */
final class ValueEncoder {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Set<String> listedModelValues;
    private final String variable;

    /** @param listedModelValues the names of the model values that are written as strings */
    ValueEncoder(Set<String> listedModelValues, String variable) {
        this.listedModelValues = listedModelValues;
        this.variable = variable;
    }

    /** The expressions for the values of the variable, in their order. */
    List<JsonNode> encode(List<Value> values) {
        return column(values, 0);
    }

    /** @param depth how many arrays and objects of the variable's value are around these */
    private List<JsonNode> column(List<Value> values, int depth) {
        if (depth > Json.DEEPEST_NESTING - 10) {
            throw new ItfException("variable \"" + variable + "\" is nested too deep for JSON: more than "
                    + Json.DEEPEST_NESTING + " levels");
        }
        List<SetValue> sets = only(SetValue.class, values);
        List<FunctionValue> functions = only(FunctionValue.class, values);
        Iterator<JsonNode> encodedSets = sets.isEmpty()
                ? List.<JsonNode>of().iterator()
                : rows("#set", sets, SetValue::elements, depth).iterator();
        Iterator<JsonNode> encodedFunctions = functions(functions, depth).iterator();
        return values.stream()
                .map(value -> value instanceof SetValue
                        ? encodedSets.next()
                        : value instanceof FunctionValue ? encodedFunctions.next() : atom(value))
                .toList();
    }

    private JsonNode atom(Value value) {
        if (value instanceof BooleanValue bool) {
            return JSON.booleanNode(bool.isTrue());
        }
        if (value instanceof IntegerValue integer) {
            return special("#bigint", JSON.stringNode(integer.number().toString()));
        }
        if (value instanceof StringValue string) {
            return JSON.stringNode(string.text());
        }
        if (value instanceof ModelValue model && listedModelValues.contains(model.name())) {
            return JSON.stringNode(model.name());
        }
        return special("#unserializable", JSON.stringNode(value.toString()));
    }

    private List<JsonNode> functions(List<FunctionValue> functions, int depth) {
        if (functions.isEmpty()) {
            return List.of();
        }
        return switch (Notation.of(functions)) {
            case SEQUENCE -> rows("", functions, function -> function.mapping().values(), depth);
            case TUPLE -> tuples(functions, depth);
            case RECORD -> records(functions, depth);
            case MAP -> maps(functions, depth);
        };
    }

    /** Arrays of children that share one column, behind a special key unless that is empty. */
    private <V> List<JsonNode> rows(String key, List<V> parents, Function<V, Collection<Value>> childrenOf, int depth) {
        List<Value> children = parents.stream()
                .flatMap(parent -> childrenOf.apply(parent).stream())
                .toList();
        Iterator<JsonNode> encoded = children.isEmpty()
                ? List.<JsonNode>of().iterator()
                : column(children, depth + (key.isEmpty() ? 1 : 2)).iterator();
        List<JsonNode> result = new ArrayList<>(parents.size());
        for (V parent : parents) {
            ArrayNode row = JSON.arrayNode();
            childrenOf.apply(parent).forEach(child -> row.add(encoded.next()));
            result.add(key.isEmpty() ? row : special(key, row));
        }
        return result;
    }

    private List<JsonNode> tuples(List<FunctionValue> tuples, int depth) {
        List<ArrayNode> rows = tuples.stream().map(tuple -> JSON.arrayNode()).toList();
        for (Value place : tuples.get(0).mapping().keySet()) {
            List<Value> children =
                    tuples.stream().map(tuple -> tuple.apply(place)).toList();
            Iterator<JsonNode> encoded = column(children, depth + 2).iterator();
            rows.forEach(row -> row.add(encoded.next()));
        }
        return rows.stream().map(row -> special("#tup", row)).toList();
    }

    private List<JsonNode> records(List<FunctionValue> records, int depth) {
        Map<String, List<Value>> columns = new TreeMap<>();
        for (FunctionValue each : records) {
            each.asRecord()
                    .forEach((field, value) -> columns.computeIfAbsent(field, name -> new ArrayList<>())
                            .add(value));
        }
        Map<String, Iterator<JsonNode>> encoded = new HashMap<>();
        for (Map.Entry<String, List<Value>> column : columns.entrySet()) {
            encoded.put(column.getKey(), column(column.getValue(), depth + 1).iterator());
        }
        return records.stream().map(each -> object(each, encoded)).toList();
    }

    /** An object whose fields come next in their columns. */
    private static JsonNode object(FunctionValue record, Map<String, Iterator<JsonNode>> columns) {
        ObjectNode object = JSON.objectNode();
        for (String field : record.asRecord().keySet()) {
            object.set(field, Objects.requireNonNull(columns.get(field)).next());
        }
        return object;
    }

    private List<JsonNode> maps(List<FunctionValue> functions, int depth) {
        Iterator<JsonNode> keys = rows(
                        "", functions, function -> function.mapping().keySet(), depth + 2)
                .iterator();
        Iterator<JsonNode> values = rows(
                        "", functions, function -> function.mapping().values(), depth + 2)
                .iterator();
        return functions.stream()
                .map(function -> pairs(keys.next(), values.next()))
                .toList();
    }

    private static JsonNode pairs(JsonNode keys, JsonNode values) {
        ArrayNode pairs = JSON.arrayNode();
        for (int i = 0; i < keys.size(); i++) {
            pairs.add(JSON.arrayNode().add(keys.get(i)).add(values.get(i)));
        }
        return special("#map", pairs);
    }

    private static JsonNode special(String key, JsonNode content) {
        return JSON.objectNode().set(key, content);
    }

    private static <V extends Value> List<V> only(Class<V> kind, List<Value> values) {
        return values.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
