package primed.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Intervals {@code a..b}, enumerated where that is reasonable. */
final class Intervals {
    private Intervals() {}

    static Value of(BigInteger first, BigInteger last) {
        BigInteger size = last.subtract(first).add(BigInteger.ONE);
        if (size.compareTo(BigInteger.valueOf(Value.LARGEST_INTERVAL)) > 0) {
            return new SymbolicValue(first + ".." + last);
        }
        List<Value> elements = new ArrayList<>();
        for (BigInteger number = first; number.compareTo(last) <= 0; number = number.add(BigInteger.ONE)) {
            elements.add(Value.of(number));
        }
        return new SetValue(elements);
    }
}
