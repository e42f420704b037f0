package primed.convert;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import primed.value.FunctionValue;
import primed.value.SetValue;
import primed.value.Value;

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
            Place part = place.part("[]", SetValue.class, set -> set.elements().stream());
            Codec members = conversions.codec(Types.argument(type, 0), part);
            return Optional.of(checked(new Sets(raw, Types.raw(Types.argument(type, 0)), members), Value.set(), place));
        }
        if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
            Codec elements = conversions.codec(Types.argument(type, 0), elements(place, raw));
            return Optional.of(checked(Sequences.collection(raw, elements), Value.sequence(), place));
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
        Maps maps = new Maps(
                raw,
                Types.raw(Types.argument(type, 0)),
                conversions.codec(Types.argument(type, 0), keys),
                conversions.codec(Types.argument(type, 1), values));
        return checked(maps, Value.sequence(), place);
    }

    /** The same codec, once it has made an empty one where it will have to make some. */
    private static Codec checked(Codec codec, Value empty, Place place) {
        if (place.usage().isMade()) {
            try {
                codec.decode(empty);
            } catch (IllegalArgumentException | ClassCastException e) {
                place.misfit(String.valueOf(e.getMessage()));
            }
        }
        return codec;
    }
}
