package primed.trace.itf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The types that Apalache wants to be told (Type System 1.2), found in the expressions that a variable has over the
 * whole trace.
 */
final class VarTypes {
    /** Of the elements of what is always empty; any type would do. */
    private static final String ANY = "Str";

    /** What Apalache takes for a value of an uninterpreted type, which is named after {@code _OF_}. */
    private static final Pattern UNINTERPRETED = Pattern.compile("[a-zA-Z0-9_]+_OF_([A-Z_][A-Z0-9_]*)");

    private VarTypes() {}

    /** The type of each variable, or null if there is a variable that has none. */
    static @Nullable ObjectNode of(Map<String, List<JsonNode>> variables) {
        ObjectNode types = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, List<JsonNode>> variable : variables.entrySet()) {
            String type = type(variable.getValue());
            if (type == null) {
                return null;
            }
            types.put(variable.getKey(), type);
        }
        return types;
    }

    /** The one type of these expressions, or null if they have none in common. */
    private static @Nullable String type(List<JsonNode> expressions) {
        if (expressions.isEmpty()) {
            return ANY;
        }
        if (expressions.stream().allMatch(JsonNode::isBoolean)) {
            return "Bool";
        }
        if (expressions.stream().allMatch(JsonNode::isString)) {
            return ofStrings(expressions);
        }
        if (expressions.stream().allMatch(JsonNode::isArray)) {
            return around("Seq(", type(children(expressions)), ")");
        }
        return expressions.stream().allMatch(JsonNode::isObject) ? ofObjects(expressions) : null;
    }

    private static @Nullable String ofStrings(List<JsonNode> strings) {
        Set<String> types = new HashSet<>();
        for (JsonNode string : strings) {
            Matcher uninterpreted = UNINTERPRETED.matcher(string.stringValue());
            types.add(uninterpreted.matches() ? uninterpreted.group(1) : "Str");
        }
        return types.size() == 1 ? types.iterator().next() : null;
    }

    private static @Nullable String ofObjects(List<JsonNode> objects) {
        Set<String> fields = new TreeSet<>(objects.get(0).propertyNames());
        if (fields.isEmpty()
                || objects.stream().anyMatch(object -> !fields.equals(new HashSet<>(object.propertyNames())))) {
            return null;
        }
        String first = fields.iterator().next();
        return first.startsWith("#") ? special(first, column(objects, first)) : ofRecords(fields, objects);
    }

    private static @Nullable String special(String key, List<JsonNode> contents) {
        return switch (key) {
            case "#bigint" -> "Int";
            case "#set" -> around("Set(", type(children(contents)), ")");
            case "#tup" -> ofTuples(contents);
            case "#map" -> ofMaps(children(contents));
            default -> null;
        };
    }

    private static @Nullable String ofTuples(List<JsonNode> tuples) {
        List<@Nullable String> types = new ArrayList<>();
        for (int place = 0; place < tuples.get(0).size(); place++) {
            int at = place;
            types.add(type(tuples.stream().map(tuple -> tuple.path(at)).toList()));
        }
        return types.contains(null)
                ? null
                : "<<" + String.join(", ", types.stream().map(String::valueOf).toList()) + ">>";
    }

    private static @Nullable String ofMaps(List<JsonNode> pairs) {
        String arguments = type(pairs.stream().map(pair -> pair.path(0)).toList());
        String results = type(pairs.stream().map(pair -> pair.path(1)).toList());
        return arguments == null || results == null ? null : "(" + arguments + " -> " + results + ")";
    }

    private static @Nullable String ofRecords(Set<String> fields, List<JsonNode> records) {
        List<String> types = new ArrayList<>();
        for (String field : fields) {
            String type = type(column(records, field));
            if (type == null) {
                return null;
            }
            types.add(field + ": " + type);
        }
        return "{ " + String.join(", ", types) + " }";
    }

    private static List<JsonNode> column(List<JsonNode> objects, String field) {
        return objects.stream().map(object -> object.path(field)).toList();
    }

    private static List<JsonNode> children(List<JsonNode> arrays) {
        return arrays.stream().flatMap(VarTypes::elements).toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.valueStream();
    }

    private static @Nullable String around(String before, @Nullable String type, String after) {
        return type == null ? null : before + type + after;
    }
}
