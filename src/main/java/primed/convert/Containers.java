package primed.convert;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import primed.value.FunctionValue;
import primed.value.SetValue;

/** The codecs of collections, arrays, maps and {@code Optional}. */
final class Containers {
    private Containers() {}

    static Optional<Codec> of(Type type, Class<?> raw, Place place, Conversions conversions) {
        if (raw.isArray()) {
            return Optional.of(Sequences.array(
                    raw.getComponentType(), conversions.codec(Types.element(type), elements(place, raw))));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Optional.of(map(type, raw, place, conversions));
        }
        if (Set.class.isAssignableFrom(raw)) {
            place.samples().stream()
                    .filter(value -> !(value instanceof SetValue))
                    .findFirst()
                    .ifPresent(value -> place.refuse(Types.name(type), value));
            Place members = place.part("[]", SetValue.class, set -> set.elements().stream());
            return Optional.of(new Sets(
                    raw, Types.raw(Types.argument(type, 0)), conversions.codec(Types.argument(type, 0), members)));
        }
        if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
            return Optional.of(
                    Sequences.collection(raw, conversions.codec(Types.argument(type, 0), elements(place, raw))));
        }
        return raw == Optional.class
                ? Optional.of(Absence.codec(Types.argument(type, 0), place, conversions))
                : Optional.empty();
    }

    private static Place elements(Place place, Class<?> raw) {
        place.samples().stream()
                .filter(value -> !(value instanceof FunctionValue function && function.isSequence()))
                .findFirst()
                .ifPresent(value -> place.refuse(raw.getSimpleName(), value));
        return place.part(
                "[]",
                FunctionValue.class,
                function -> function.isSequence() ? function.mapping().values().stream() : Stream.of());
    }

    private static Codec map(Type type, Class<?> raw, Place place, Conversions conversions) {
        place.samples().stream()
                .filter(value -> !(value instanceof FunctionValue))
                .findFirst()
                .ifPresent(value -> place.refuse(raw.getSimpleName(), value));
        Place keys = place.part(" (its domain)", FunctionValue.class, function -> function.mapping().keySet().stream());
        Place values = place.part("[]", FunctionValue.class, function -> function.mapping().values().stream());
        return new Maps(
                raw,
                Types.raw(Types.argument(type, 0)),
                conversions.codec(Types.argument(type, 0), keys),
                conversions.codec(Types.argument(type, 1), values));
    }
}
