package primed.convert;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import primed.value.FunctionValue;
import primed.value.SetValue;
import primed.value.Value;

/**
 * The codec of {@code Optional}: what a spec writes for "nothing" is learnt from its values.
 *
 * <p>It is a word that is no value of the element type (such as {@code NoValue}), or the empty set beside sets of one
 * element, or the empty sequence beside sequences of one element.
 */
sealed interface Absence extends Codec {

    /** Words that specs use for nothing, where every word would be a possible value. */
    List<String> CUSTOMARY =
            List.of("", "none", "nil", "null", "noval", "novalue", "nobody", "noone", "nothing", "absent", "undefined");

    static Codec codec(Type element, Place place, Conversions conversions) {
        String told = place.usage().absent();
        return told == null ? learnt(element, place, conversions) : told(told, element, place, conversions);
    }

    private static Codec told(String absent, Type element, Place place, Conversions conversions) {
        Predicate<Value> isNothing =
                value -> Vocabulary.text(value).filter(absent::equals).isPresent()
                        || value.toString().equals(absent);
        Value nothing = place.samples().stream()
                .filter(isNothing)
                .findFirst()
                .orElseGet(() -> conversions.vocabulary().written(absent, place.samples()));
        List<Value> present =
                place.samples().stream().filter(isNothing.negate()).toList();
        return new Word(nothing, place.path(), conversions.codec(element, place.with(present)));
    }

    private static Codec learnt(Type element, Place place, Conversions conversions) {
        List<Value> present = new ArrayList<>();
        List<Value> others = new ArrayList<>();
        place.samples().forEach(value -> (fits(element, value, place, conversions) ? present : others).add(value));
        if (others.stream().allMatch(Absence::isBox) && !others.isEmpty() && present.isEmpty()) {
            boolean sets = others.stream().allMatch(SetValue.class::isInstance);
            Place inside = place.part("[]", Value.class, value -> content(value).stream());
            return new Boxed(sets, conversions.codec(element, inside));
        }
        if (others.size() > 1
                || others.stream().anyMatch(value -> Vocabulary.text(value).isEmpty())) {
            place.refuse("Optional<" + Types.name(element) + ">", others.get(0));
        }
        Value nothing = others.isEmpty()
                ? conversions.vocabulary().find(Absence::isCustomary).orElse(null)
                : others.get(0);
        return new Word(nothing, place.path(), conversions.codec(element, place.with(present)));
    }

    private static boolean fits(Type element, Value value, Place place, Conversions conversions) {
        List<Misfit> told = new ArrayList<>();
        boolean guess = element == String.class && isCustomary(value);
        conversions.codec(element, place.trial(List.of(value), told));
        return told.isEmpty() && !guess;
    }

    private static boolean isCustomary(Value value) {
        return Vocabulary.text(value)
                .filter(text -> CUSTOMARY.stream().anyMatch(word -> Names.same(word, text)))
                .isPresent();
    }

    private static boolean isBox(Value value) {
        return (value instanceof SetValue set && set.size() <= 1)
                || (value instanceof FunctionValue function && function.isSequence() && function.size() <= 1);
    }

    private static List<Value> content(Value box) {
        if (box instanceof SetValue set) {
            return set.elements();
        }
        return box instanceof FunctionValue function && function.isSequence() ? function.asSequence() : List.of();
    }

    /**
     * Nothing is a word of its own.
     *
     * @param nothing the word, or null if nobody knows it
     * @param path the place
     */
    record Word(@Nullable Value nothing, String path, Codec element) implements Absence {
        @Override
        public Object decode(Value value) {
            return value.equals(nothing) ? Optional.empty() : Optional.of(element.decode(value));
        }

        @Override
        public Value encode(Object object) {
            return ((Optional<?>) object).<Value>map(element::encode).orElseGet(this::known);
        }

        private Value known() {
            if (nothing == null) {
                throw new IllegalArgumentException(path
                        + " is an empty Optional, but no value that the spec has there is known to mean nothing;"
                        + " @Absent(\"WORD\") says which one does");
            }
            return nothing;
        }
    }

    /** Nothing is the empty set or sequence. */
    record Boxed(boolean sets, Codec element) implements Absence {
        @Override
        public Object decode(Value value) {
            return content(value).stream().findFirst().map(element::decode);
        }

        @Override
        public Value encode(Object object) {
            List<Value> content =
                    ((Optional<?>) object).<Value>map(element::encode).stream().toList();
            return sets ? Value.set(content) : Value.sequence(content);
        }
    }
}
