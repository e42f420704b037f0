package primed.tlc.inside;

import java.io.File;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that can be reached from the static fields of a loader's classes, as text: objects of these classes by their
 * fields, arrays and collections by what they hold, other objects of the JDK by their class.
 */
final class StaticState {
    private final ClassLoader loader;
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private final Map<String, String> lines = new TreeMap<>();

    private StaticState(ClassLoader loader) {
        this.loader = loader;
    }

    /** A line for each field, by its name: {@code util.UniqueString.internTbl} and so on. */
    static Map<String, String> of(ClassLoader loader, Collection<Class<?>> classes) throws IllegalAccessException {
        StaticState state = new StaticState(loader);
        for (Class<?> type : classes) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    state.describe(type.getName() + "." + field.getName(), value(field, null));
                }
            }
        }
        return state.lines;
    }

    private void describe(String name, @Nullable Object value) throws IllegalAccessException {
        StringBuilder text = new StringBuilder(reference(value));
        while (!open.isEmpty()) {
            Object next = open.remove();
            text.append("; #").append(numbers.get(next)).append('=').append(content(next));
        }
        lines.put(name, text.toString());
    }

    private String reference(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Character) {
            return String.valueOf(value);
        }
        if (value instanceof String || value instanceof File || value instanceof Enum<?> || value instanceof Class<?>) {
            return "'" + value + "'";
        }
        Integer known = numbers.get(value);
        if (known == null) {
            known = numbers.size();
            numbers.put(value, known);
            open.add(value);
        }
        return "#" + known;
    }

    private String content(Object value) throws IllegalAccessException {
        StringBuilder text = new StringBuilder(value.getClass().getName()).append('{');
        if (value.getClass().isArray()) {
            array(value, text);
        } else if (value instanceof Map<?, ?> map) {
            map(map, text);
        } else if (value instanceof Collection<?> collection) {
            collection(collection, text);
        } else {
            fields(value, text);
        }
        return text.append('}').toString();
    }

    private void array(Object array, StringBuilder text) {
        for (int i = 0; i < Array.getLength(array); i++) {
            Object element = Array.get(array, i);
            if (element != null && !Integer.valueOf(0).equals(element)) {
                text.append(i).append(':').append(reference(element)).append(' ');
            }
        }
    }

    /** In the order of the keys' texts: that of a hash map follows addresses in memory. */
    private void map(Map<?, ?> map, StringBuilder text) {
        map.entrySet().stream()
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                .forEachOrdered(entry -> text.append(reference(entry.getKey()))
                        .append("->")
                        .append(reference(entry.getValue()))
                        .append(' '));
    }

    private void collection(Collection<?> collection, StringBuilder text) {
        Stream<?> elements = collection instanceof List<?>
                ? collection.stream()
                : collection.stream().sorted(Comparator.comparing(String::valueOf));
        elements.forEachOrdered(element -> text.append(reference(element)).append(' '));
    }

    private void fields(Object value, StringBuilder text) throws IllegalAccessException {
        for (Class<?> type = value.getClass(); isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    text.append(field.getName())
                            .append(':')
                            .append(reference(value(field, value)))
                            .append(' ');
                }
            }
        }
    }

    private boolean isOurs(@Nullable Class<?> type) {
        return type != null && type.getClassLoader() == loader;
    }

    private static @Nullable Object value(Field field, @Nullable Object owner) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(owner);
    }
}
