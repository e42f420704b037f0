package primed.convert;

import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/**
 * What a Java type is there for.
 *
 * @param isMade whether its objects are made from values of the spec; else they are only read
 * @param absent what the spec has where an {@code Optional} is empty, or null if that is to be learnt from its values
 */
public record Usage(boolean isMade, @Nullable String absent) {

    /** A parameter, or the component of a record that is one; {@link Absent} may stand there. */
    public static Usage argument(AnnotatedElement place) {
        return new Usage(true, null).at(place);
    }

    /** What a method or a record's component shows; {@link Absent} may stand there. */
    public static Usage observation(AnnotatedElement place) {
        return new Usage(false, null).at(place);
    }

    /** The same, but for what an annotation of a part says. */
    Usage at(AnnotatedElement part) {
        Absent annotation = part.getAnnotation(Absent.class);
        return annotation == null ? this : new Usage(isMade, annotation.value());
    }
}
