package primed.convert;

import primed.value.Value;

/**
 * How a spec writes the objects of a type that Primed does not know, or that it should not treat as usual.
 *
 * <p>An implementation has a constructor without parameters.
 *
 * @param <T> the type, a class without type parameters
 */
public interface Converter<T> {

    /**
     * The object for a value of the spec.
     *
     * @throws RuntimeException if there is none; the message says why
     */
    T fromSpec(Value value);

    /** The value that the spec has for an object. */
    Value toSpec(T object);
}
