package primed.convert;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads Java's generic types. */
final class Types {
    private Types() {}

    /** The class of a type, its type parameters left out. */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        }
        return raw(bound(type));
    }

    /** The type argument at a place; {@code Object} where the type is raw. */
    static Type argument(Type type, int place) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[place] : Object.class;
    }

    static Type element(Type array) {
        return array instanceof GenericArrayType generic
                ? generic.getGenericComponentType()
                : raw(array).getComponentType();
    }

    /** Whether a type is of this class, or has it among its arguments; of records and sealed types it may be inside. */
    static boolean mayHold(Class<?> wanted, Type type) {
        Class<?> raw = raw(type);
        if (raw == wanted || raw.isRecord() || raw.isSealed()) {
            return true;
        }
        return raw.isArray()
                ? mayHold(wanted, element(type))
                : type instanceof ParameterizedType generic
                        && Arrays.stream(generic.getActualTypeArguments())
                                .anyMatch(argument -> mayHold(wanted, argument));
    }

    /** The type as a programmer writes it, without packages. */
    static String name(Type type) {
        return type.getTypeName().replaceAll("[A-Za-z_0-9]+[.$]", "");
    }

    /** The type of a part of a generic class, with the arguments of the whole for the class's type parameters. */
    static Type inside(Type whole, Type part) {
        if (!(whole instanceof ParameterizedType generic)) {
            return part;
        }
        if (part instanceof TypeVariable<?> variable) {
            int place = List.of(raw(whole).getTypeParameters()).indexOf(variable);
            return place < 0 ? part : generic.getActualTypeArguments()[place];
        }
        if (part instanceof GenericArrayType array) {
            return Array.newInstance(raw(inside(whole, array.getGenericComponentType())), 0)
                    .getClass();
        }
        return part instanceof ParameterizedType parameterized
                ? new Resolved(
                        raw(part),
                        Arrays.stream(parameterized.getActualTypeArguments())
                                .map(argument -> inside(whole, argument))
                                .toList())
                : part;
    }

    /** A generic type whose arguments are known. */
    private record Resolved(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }

        @Override
        public String getTypeName() {
            return arguments.stream()
                    .map(Type::getTypeName)
                    .collect(Collectors.joining(", ", raw.getTypeName() + "<", ">"));
        }
    }

    private static Type bound(Type type) {
        return type instanceof WildcardType wildcard
                ? wildcard.getUpperBounds()[0]
                : ((TypeVariable<?>) type).getBounds()[0];
    }
}
