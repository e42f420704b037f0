package primed.convert;

import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import primed.value.Value;

/**
 * A place in a spec's values: a variable, a parameter, or a part of one.
 *
 * @param path how a spec would write it, with {@code []} for every element
 * @param samples the different values that stand there
 * @param misfits where to tell what does not fit
 * @param usage what the Java type is there for
 */
record Place(String path, List<Value> samples, Collection<Misfit> misfits, Usage usage) {

    static Place of(String path, Collection<? extends Value> samples, Collection<Misfit> misfits, Usage usage) {
        return new Place(path, List.copyOf(new LinkedHashSet<>(samples)), misfits, usage);
    }

    /** A part of this place. */
    <V extends Value> Place part(String suffix, Class<V> kind, Function<V, Stream<Value>> parts) {
        List<Value> values = samples.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .flatMap(parts)
                .toList();
        return of(path + suffix, values, misfits, usage);
    }

    /** The same place, told about nobody and with these values only. */
    Place trial(List<Value> values, Collection<Misfit> told) {
        return new Place(path, values, told, usage);
    }

    Place with(Collection<? extends Value> values) {
        return of(path, values, misfits, usage);
    }

    /** The same place, with what an annotation there says. */
    Place annotated(AnnotatedElement part) {
        return new Place(path, samples, misfits, usage.at(part));
    }

    void misfit(String message) {
        misfits.add(new Misfit(path, message));
    }

    /** Tells of the first value that a type cannot hold. */
    void refuse(String type, Value value) {
        misfit(type + " cannot hold " + abbreviated(value));
    }

    static String abbreviated(Value value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
