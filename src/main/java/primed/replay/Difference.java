package primed.replay;

import java.util.Optional;
import primed.value.Value;

/**
 * The first place where two values differ.
 *
 * @param path the place as a spec would write it: {@code queue[2].len}, or {@code 3 \in received} for an element that
 *     only one of two sets has
 * @param expected what the spec has there; empty if it has nothing
 * @param actual what the system has there; empty if it has nothing
 */
public record Difference(String path, Optional<Value> expected, Optional<Value> actual) {

    @Override
    public String toString() {
        return path + ": expected " + show(expected) + ", actual " + show(actual);
    }

    private static String show(Optional<Value> value) {
        return value.map(Value::toString).orElse("nothing");
    }
}
