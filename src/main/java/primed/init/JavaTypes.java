package primed.init;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import primed.value.BooleanValue;
import primed.value.FunctionValue;
import primed.value.IntegerValue;
import primed.value.ModelValue;
import primed.value.SetValue;
import primed.value.StringValue;
import primed.value.Value;

/** Guesses Java types for values that a spec has; records of the spec become records of Java. */
final class JavaTypes {
    private static final Map<String, String> BOXES = Map.of("int", "Integer", "long", "Long", "boolean", "Boolean");

    private final Set<String> imports = new TreeSet<>();
    private final Map<String, String> records = new LinkedHashMap<>();
    private final Map<Map<String, String>, String> known = new HashMap<>();
    private final Set<String> taken;
    private final Set<String> data;

    /**
     * @param taken the names that no record may have
     * @param data the words that the spec has as values, such as the names of processes: what they are the arguments of
     *     is a map and no record
     */
    JavaTypes(Set<String> taken, Set<String> data) {
        this.taken = Set.copyOf(taken);
        this.data = Set.copyOf(data);
    }

    /** What has to be imported for the types so far. */
    Set<String> imports() {
        return imports;
    }

    /** The records for the types so far: their declarations by name. */
    Map<String, String> records() {
        return records;
    }

    /**
     * A type that holds all these values; {@code Value} if there is none, or no value.
     *
     * @param name what a record is called if one is needed
     */
    String of(Collection<Value> samples, String name) {
        if (samples.isEmpty()) {
            return imported("primed.value.Value");
        }
        if (all(samples, BooleanValue.class)) {
            return "boolean";
        }
        if (all(samples, IntegerValue.class)) {
            return number(samples);
        }
        if (samples.stream().allMatch(value -> value instanceof StringValue || value instanceof ModelValue)) {
            return "String";
        }
        if (all(samples, SetValue.class)) {
            List<Value> elements = samples.stream()
                    .flatMap(set -> ((SetValue) set).elements().stream())
                    .toList();
            return imported("java.util.Set") + "<" + boxed(elements, name) + ">";
        }
        return all(samples, FunctionValue.class)
                ? function(samples.stream().map(FunctionValue.class::cast).toList(), name)
                : imported("primed.value.Value");
    }

    private String function(List<FunctionValue> functions, String name) {
        List<Value> images = functions.stream()
                .flatMap(each -> each.mapping().values().stream())
                .toList();
        if (functions.stream().allMatch(FunctionValue::isSequence)) {
            return imported("java.util.List") + "<" + boxed(images, name) + ">";
        }
        Set<SetValue> domains = functions.stream().map(FunctionValue::domain).collect(Collectors.toSet());
        if (domains.size() == 1 && hasFields(functions.get(0))) {
            return record(functions, name);
        }
        List<Value> keys = functions.stream()
                .flatMap(each -> each.mapping().keySet().stream())
                .toList();
        return imported("java.util.Map") + "<" + boxed(keys, name + "Key") + ", " + boxed(images, name) + ">";
    }

    private boolean hasFields(FunctionValue function) {
        return function.isRecord()
                && function.asRecord().keySet().stream().allMatch(JavaNames::isPlain)
                && !data.containsAll(function.asRecord().keySet());
    }

    /** Records with the same components are one. */
    private String record(List<FunctionValue> samples, String name) {
        String type = JavaNames.type(name);
        while (records.containsKey(type) || taken.contains(type)) {
            type += "_";
        }
        records.put(type, "");
        Map<String, String> components = new LinkedHashMap<>();
        Set<String> fields = samples.get(0).asRecord().keySet();
        Scope.names(fields, Set.of(), JavaNames::member).forEach((field, component) -> {
            List<Value> values = samples.stream().map(each -> each.field(field)).toList();
            components.put(component, of(values, field));
        });
        String same = known.putIfAbsent(components, type);
        if (same != null) {
            records.remove(type);
            return same;
        }
        records.put(type, declaration(type, components));
        return type;
    }

    static String declaration(String type, Map<String, String> components) {
        return components.entrySet().stream()
                .map(component -> component.getValue() + " " + component.getKey())
                .collect(Collectors.joining(", ", "record " + type + "(", ") {}"));
    }

    private String boxed(List<Value> samples, String name) {
        String type = of(samples, name);
        return BOXES.getOrDefault(type, type);
    }

    private String number(Collection<Value> samples) {
        int bits = samples.stream()
                .mapToInt(value -> ((IntegerValue) value).number().bitLength())
                .max()
                .orElse(0);
        return bits < 32 ? "int" : bits < 64 ? "long" : imported("java.math.BigInteger");
    }

    private String imported(String type) {
        imports.add(type);
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static boolean all(Collection<Value> samples, Class<? extends Value> kind) {
        return samples.stream().allMatch(kind::isInstance);
    }
}
