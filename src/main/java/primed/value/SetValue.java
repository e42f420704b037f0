package primed.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finite set.
 *
 * @param elements the elements; the set keeps them distinct and in {@linkplain Value#order() order}
 */
public record SetValue(List<Value> elements) implements Value {
    public SetValue {
        elements = normal(elements);
    }

    /** The number of elements. */
    public int size() {
        return elements.size();
    }

    /** Whether {@code element \in} this set. */
    public boolean contains(Value element) {
        return Collections.binarySearch(elements, element, Value.order()) >= 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SetValue that && Value.order().compare(this, that) == 0;
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    /** The set as TLC prints it: <code>{1, 2}</code>. */
    @Override
    public String toString() {
        return ValuePrinter.print(this);
    }

    private static List<Value> normal(List<Value> elements) {
        List<Value> sorted = new ArrayList<>(elements);
        sorted.sort(Value.order());
        List<Value> distinct = new ArrayList<>(sorted.size());
        for (Value element : sorted) {
            if (distinct.isEmpty() || Value.order().compare(distinct.get(distinct.size() - 1), element) != 0) {
                distinct.add(element);
            }
        }
        return List.copyOf(distinct);
    }
}
