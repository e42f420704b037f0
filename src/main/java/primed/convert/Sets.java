package primed.convert;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import primed.value.SetValue;
import primed.value.Value;

/**
 * The codec of sets.
 *
 * @param type {@code Set}, or a kind of it
 * @param words the class of the elements
 * @param element the codec of the elements
 */
record Sets(Class<?> type, Class<?> words, Codec element) implements Codec {
    @Override
    public Object decode(Value value) {
        if (!(value instanceof SetValue set)) {
            throw new IllegalArgumentException("a set is expected, not " + value);
        }
        List<Object> elements = set.elements().stream().map(element::decode).toList();
        if (type == EnumSet.class) {
            return Enums.set(elements, words);
        }
        List<Set<Object>> usual = List.of(new LinkedHashSet<>(), new TreeSet<>());
        Set<Object> decoded = Instances.empty(type, usual);
        decoded.addAll(elements);
        return decoded;
    }

    @Override
    public Value encode(Object object) {
        return Value.set(((Collection<?>) object)
                .stream().map(each -> Nulls.encode(element, each, "an element")).toList());
    }
}
