package primed.convert;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import primed.value.Value;

/** Makes codecs for Java types. */
public final class Conversions {
    private final Vocabulary vocabulary;
    private final Map<Class<?>, Codec> own;

    /**
     * @param vocabulary the words of the spec
     * @param converters the user's own; they come first
     * @throws IllegalArgumentException if a converter does not tell its type
     */
    public Conversions(Vocabulary vocabulary, Collection<? extends Converter<?>> converters) {
        this.vocabulary = vocabulary;
        this.own = OwnConverter.byType(converters);
    }

    /**
     * A codec for one place of a spec.
     *
     * @param type the Java type
     * @param path what to call the place in messages
     * @param usage what the type is there for
     * @param samples the values that the spec has there
     * @param misfits hears of all that the type cannot hold
     */
    public Codec codec(
            Type type, String path, Usage usage, Collection<? extends Value> samples, Collection<Misfit> misfits) {
        Place place = Place.of(path, samples, misfits, usage);
        if (usage.absent() != null && !Types.mayHold(Optional.class, type)) {
            place.misfit(
                    "@Absent(\"" + usage.absent() + "\") is for an Optional, and there is none in " + Types.name(type));
        }
        return codec(type, place);
    }

    Codec codec(Type type, Place place) {
        Class<?> raw = Types.raw(type);
        Codec theirs = own.get(raw);
        if (theirs != null) {
            return OwnConverter.checked(theirs, raw, place);
        }
        if (raw == Object.class || Value.class.isAssignableFrom(raw)) {
            return asItIs(raw).checkedAt(place);
        }
        return Numbers.of(raw)
                .<Codec>map(atom -> atom.checkedAt(place))
                .or(() -> word(raw, place))
                .or(() -> Containers.of(type, raw, place, this))
                .or(() -> structure(type, raw, place))
                .orElseGet(() -> unknown(type, raw, place));
    }

    private Optional<Codec> word(Class<?> raw, Place place) {
        if (raw == String.class) {
            return Optional.of(Words.text(place, vocabulary));
        }
        return raw.isEnum() ? Optional.of(Words.constants(raw, place, vocabulary)) : Optional.empty();
    }

    private Optional<Codec> structure(Type type, Class<?> raw, Place place) {
        if (!raw.isRecord() && !raw.isSealed()) {
            return Optional.empty();
        }
        return Optional.of(
                place.samples().isEmpty() ? new Deferred(() -> made(type, raw, place)) : made(type, raw, place));
    }

    private Codec made(Type type, Class<?> raw, Place place) {
        return raw.isRecord() ? Records.of(type, raw, place, this) : Variants.of(raw, place, this);
    }

    private Codec unknown(Type type, Class<?> raw, Place place) {
        place.misfit(Types.name(type) + " is a type that Primed does not know; write a Converter<" + Types.name(raw)
                + "> and name it in converters");
        return new Atom(Types.name(raw), value -> null, object -> Value.of(String.valueOf(object)));
    }

    private Atom asItIs(Class<?> raw) {
        return new Atom(
                raw.getSimpleName(),
                value -> raw.isInstance(value) ? value : null,
                object -> object instanceof Value value ? value : ofRuntimeType(object));
    }

    /** What stands in a raw collection is written by its own class. */
    private Value ofRuntimeType(Object object) {
        return codec(object.getClass(), "", new Usage(false, null), List.of(), Set.of())
                .encode(object);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
