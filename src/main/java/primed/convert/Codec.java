package primed.convert;

import primed.value.Value;

/** Turns the values of one place of a spec into objects of one Java type, and back. */
public interface Codec {

    /**
     * The object for a value.
     *
     * @throws IllegalArgumentException if the type cannot hold it
     */
    Object decode(Value value);

    /**
     * The value for an object.
     *
     * @throws IllegalArgumentException if a spec has no value for it, as for {@code null}
     */
    Value encode(Object object);
}
