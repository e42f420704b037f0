package primed.value;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A TLA+ value as TLC computes and prints it.
 *
 * <p>Every value prints itself in TLC's syntax, and {@link ValueParser} reads that back to an equal value.
 */
public sealed interface Value
        permits BooleanValue, IntegerValue, StringValue, ModelValue, SetValue, FunctionValue, SymbolicValue {

    /** An interval with more elements than this stays symbolic. */
    int LARGEST_INTERVAL = 100_000;

    /** {@code TRUE} or {@code FALSE}. */
    static BooleanValue of(boolean isTrue) {
        return new BooleanValue(isTrue);
    }

    /** An integer. */
    static IntegerValue of(long number) {
        return new IntegerValue(BigInteger.valueOf(number));
    }

    /** An integer of any size. */
    static IntegerValue of(BigInteger number) {
        return new IntegerValue(number);
    }

    /** A string; {@code text} is without quotes and escapes. */
    static StringValue of(String text) {
        return new StringValue(text);
    }

    /**
     * A model value.
     *
     * @throws IllegalArgumentException if TLC could not have a model value of this name
     */
    static ModelValue model(String name) {
        return new ModelValue(name);
    }

    /** The set of these elements, in whatever order and however often they are listed. */
    static SetValue set(Value... elements) {
        return set(List.of(elements));
    }

    /** The set of these elements, in whatever order and however often they are listed. */
    static SetValue set(Collection<? extends Value> elements) {
        return new SetValue(List.copyOf(elements));
    }

    /**
     * The interval {@code first..last}: a set, empty if {@code last} is below {@code first}, or a symbolic value if it
     * has more than {@value #LARGEST_INTERVAL} elements.
     */
    static Value interval(BigInteger first, BigInteger last) {
        return Intervals.of(first, last);
    }

    /** The sequence (or tuple) of these elements: the function on {@code 1..n}. */
    static FunctionValue sequence(Value... elements) {
        return sequence(List.of(elements));
    }

    /** The sequence (or tuple) of these elements: the function on {@code 1..n}. */
    static FunctionValue sequence(List<? extends Value> elements) {
        Map<Value, Value> mapping = new LinkedHashMap<>();
        for (Value element : elements) {
            mapping.put(of(mapping.size() + 1), element);
        }
        return new FunctionValue(mapping);
    }

    /** The record with these fields: the function on the set of their names. */
    static FunctionValue record(Map<String, ? extends Value> fields) {
        Map<Value, Value> mapping = new LinkedHashMap<>();
        fields.forEach((name, value) -> mapping.put(of(name), value));
        return new FunctionValue(mapping);
    }

    /** The function that maps each key to its value. */
    static FunctionValue function(Map<? extends Value, ? extends Value> mapping) {
        return new FunctionValue(new LinkedHashMap<>(mapping));
    }

    /**
     * The total order in which sets list their elements and functions their domains, consistent with {@code equals}.
     *
     * <p>Kinds come in the order booleans ({@code FALSE} first), integers, strings, model values, sets, functions,
     * symbolic values. Strings and names are ordered by their UTF-16 units. Of two sets or functions the smaller one
     * comes first; those of one size are compared element by element, functions first by their domains.
     */
    static Comparator<Value> order() {
        return ValueOrder.CANONICAL;
    }
}
