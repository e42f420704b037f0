package primed.value;

import java.math.BigInteger;

/** An integer of any size. TLC itself computes with 32 bits; traces of other tools go beyond. */
public record IntegerValue(BigInteger number) implements Value {
    @Override
    public String toString() {
        return number.toString();
    }
}
