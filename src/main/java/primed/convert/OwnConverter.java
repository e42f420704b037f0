package primed.convert;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import primed.value.Value;

/** A user's converter as a codec. */
record OwnConverter<T>(Class<T> type, Converter<T> converter) implements Codec {

    static Map<Class<?>, Codec> byType(Collection<? extends Converter<?>> converters) {
        Map<Class<?>, Codec> codecs = new HashMap<>();
        for (Converter<?> converter : converters) {
            OwnConverter<?> codec = of(converter);
            if (codecs.put(codec.type(), codec) != null) {
                throw new IllegalArgumentException(
                        "two converters are for " + codec.type().getName());
            }
        }
        return codecs;
    }

    /** The same codec, once it has read all values of the place. */
    static Codec checked(Codec codec, Class<?> type, Place place) {
        for (Value value : place.samples()) {
            try {
                codec.decode(value);
            } catch (RuntimeException e) {
                place.misfit("the converter for " + type.getSimpleName() + " refuses " + Place.abbreviated(value) + ": "
                        + e.getMessage());
                break;
            }
        }
        return codec;
    }

    @SuppressWarnings("unchecked")
    private static <T> OwnConverter<T> of(Converter<T> converter) {
        return new OwnConverter<>((Class<T>) typeOf(converter.getClass()), converter);
    }

    private static Class<?> typeOf(Class<?> converter) {
        return Arrays.stream(converter.getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == Converter.class)
                .map(type -> Types.argument(type, 0))
                .filter(type -> type instanceof Class<?> || type instanceof ParameterizedType)
                .findFirst()
                .<Class<?>>map((Type type) -> Types.raw(type))
                .orElseThrow(() -> new IllegalArgumentException(converter.getName()
                        + " must implement Converter<T> itself, with a class for T, so that its type is known"));
    }

    @Override
    public Object decode(Value value) {
        return converter.fromSpec(value);
    }

    @Override
    public Value encode(Object object) {
        return converter.toSpec(type.cast(object));
    }
}
