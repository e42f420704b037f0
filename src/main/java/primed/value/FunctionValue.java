package primed.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finite function; records, sequences and tuples are functions too.
 *
 * <p>The empty function is at once the empty sequence and the record without fields.
 *
 * @param mapping the value for each element of the domain; the function keeps the domain in {@linkplain Value#order()
 *     order}
 */
public record FunctionValue(Map<Value, Value> mapping) implements Value {
    public FunctionValue {
        mapping = normal(mapping);
    }

    /** The number of elements of the domain. */
    public int size() {
        return mapping.size();
    }

    /** {@code DOMAIN} of this function. */
    public SetValue domain() {
        return Value.set(mapping.keySet());
    }

    /** The function's value for this argument, or empty if that is outside the domain. */
    public Optional<Value> find(Value argument) {
        return Optional.ofNullable(mapping.get(argument));
    }

    /**
     * The function's value for this argument: {@code f[argument]}.
     *
     * @throws IllegalArgumentException if the argument is outside the domain
     */
    public Value apply(Value argument) {
        return find(argument)
                .orElseThrow(() -> new IllegalArgumentException(argument + " is not in the domain " + domain()));
    }

    /**
     * A record's field: {@code r.name}.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    public Value field(String name) {
        return apply(Value.of(name));
    }

    /** Whether the domain is {@code 1..n}, for {@code n = 0} too. */
    public boolean isSequence() {
        int place = 0;
        for (Value key : mapping.keySet()) {
            place++;
            if (!key.equals(Value.of(place))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The elements of a sequence (or tuple), in order.
     *
     * @throws IllegalStateException if this function is not a sequence
     */
    public List<Value> asSequence() {
        if (!isSequence()) {
            throw new IllegalStateException("not a sequence: " + this);
        }
        return List.copyOf(mapping.values());
    }

    /** Whether the domain is a set of strings, the empty set too. */
    public boolean isRecord() {
        return mapping.keySet().stream().allMatch(StringValue.class::isInstance);
    }

    /**
     * The fields of a record by name, in the order of their names.
     *
     * @throws IllegalStateException if this function is not a record
     */
    public Map<String, Value> asRecord() {
        Map<String, Value> fields = new LinkedHashMap<>();
        mapping.forEach((key, value) -> {
            if (!(key instanceof StringValue name)) {
                throw new IllegalStateException("not a record: " + this);
            }
            fields.put(name.text(), value);
        });
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FunctionValue that && Value.order().compare(this, that) == 0;
    }

    @Override
    public int hashCode() {
        int hash = 7;
        for (Map.Entry<Value, Value> entry : mapping.entrySet()) {
            hash = 31 * (31 * hash + entry.getKey().hashCode())
                    + entry.getValue().hashCode();
        }
        return hash;
    }

    /**
     * The function as TLC prints it: {@code <<1, 2>>}, {@code [a |-> 1]} or {@code (0 :> 1 @@ 5 :> 2)}; {@code <<>>}
     * for the empty one.
     */
    @Override
    public String toString() {
        return ValuePrinter.print(this);
    }

    private static Map<Value, Value> normal(Map<Value, Value> mapping) {
        List<Map.Entry<Value, Value>> entries = new ArrayList<>(mapping.entrySet());
        entries.sort(Map.Entry.comparingByKey(Value.order()));
        Map<Value, Value> sorted = new LinkedHashMap<>();
        for (Map.Entry<Value, Value> entry : entries) {
            sorted.put(entry.getKey(), entry.getValue());
        }
        return Collections.unmodifiableMap(sorted);
    }
}
