package primed.convert;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** Collections of Java that are for enums alone and want to be told which. */
final class Enums {
    private Enums() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // an EnumSet that compiles has an enum for its argument
    static Object set(Collection<?> elements, Class<?> type) {
        EnumSet set = EnumSet.noneOf((Class) type);
        set.addAll(elements);
        return set;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an EnumMap that compiles has an enum for its key
    static Map<Object, Object> map(Class<?> type) {
        return new EnumMap((Class) type);
    }
}
