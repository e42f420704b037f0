package primed.replay;

import java.util.HashMap;
import java.util.Map;
import primed.value.Value;

/**
 * Which values were found equal. A step changes few variables, and the others keep their very values: as long as these
 * are the same objects nobody has to look into them again.
 */
final class Agreements {
    private final Map<String, Pair> found = new HashMap<>();

    private record Pair(Value expected, Value actual) {
        @SuppressWarnings("ReferenceEquality") // what is the same object is equal; what is not may be
        boolean isOf(Value otherExpected, Value otherActual) {
            return expected == otherExpected && actual == otherActual;
        }
    }

    /** Whether a variable has the expected value. */
    boolean isFound(String variable, Value expected, Value actual) {
        Pair before = found.get(variable);
        if (before != null && before.isOf(expected, actual)) {
            return true;
        }
        if (!expected.equals(actual)) {
            return false;
        }
        found.put(variable, new Pair(expected, actual));
        return true;
    }
}
