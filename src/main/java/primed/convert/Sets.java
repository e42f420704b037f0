package primed.convert;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import primed.value.SetValue;
import primed.value.Value;

/**
 * The codec of sets.
 *
 * @param type {@code Set}, or a kind of it
 * @param element the codec of the elements
 */
record Sets(Class<?> type, Codec element) implements Codec {
    @Override
    public Object decode(Value value) {
        if (!(value instanceof SetValue set)) {
            throw new IllegalArgumentException("a set is expected, not " + value);
        }
        Set<Object> decoded = SortedSet.class.isAssignableFrom(type) ? new TreeSet<>() : new LinkedHashSet<>();
        set.elements().forEach(each -> decoded.add(element.decode(each)));
        return decoded;
    }

    @Override
    public Value encode(Object object) {
        return Value.set(((Collection<?>) object)
                .stream().map(each -> Nulls.encode(element, each, "an element")).toList());
    }
}
