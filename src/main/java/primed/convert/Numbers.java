package primed.convert;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import primed.value.BooleanValue;
import primed.value.IntegerValue;
import primed.value.Value;

/** The codecs of numbers and booleans. */
final class Numbers {
    private static final Map<Class<?>, Atom> ATOMS = Map.of(
            byte.class, number("byte", 8, BigInteger::byteValue),
            short.class, number("short", 16, BigInteger::shortValue),
            int.class, number("int", 32, BigInteger::intValue),
            long.class, number("long", 64, BigInteger::longValue),
            boolean.class, new Atom("boolean", Numbers::truth, object -> Value.of((boolean) object)));
    private static final Map<Class<?>, Class<?>> PRIMITIVES = Map.of(
            Byte.class, byte.class,
            Short.class, short.class,
            Integer.class, int.class,
            Long.class, long.class,
            Boolean.class, boolean.class);
    private static final Atom BIG =
            new Atom("BigInteger", value -> integer(value), object -> Value.of((BigInteger) object));

    private Numbers() {}

    static Optional<Atom> of(Class<?> type) {
        return type == BigInteger.class
                ? Optional.of(BIG)
                : Optional.ofNullable(ATOMS.get(PRIMITIVES.getOrDefault(type, type)));
    }

    private static Atom number(String name, int bits, Function<BigInteger, Object> narrow) {
        return new Atom(
                name,
                value -> {
                    BigInteger number = integer(value);
                    return number == null || number.bitLength() >= bits ? null : narrow.apply(number);
                },
                object -> Value.of(((Number) object).longValue()));
    }

    private static @Nullable BigInteger integer(Value value) {
        return value instanceof IntegerValue integer ? integer.number() : null;
    }

    private static @Nullable Object truth(Value value) {
        return value instanceof BooleanValue bool ? bool.isTrue() : null;
    }
}
