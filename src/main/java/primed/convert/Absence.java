package primed.convert;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    static Codec codec(Type element, Place place, Conversions conversions) {
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
        Value nothing = others.isEmpty() ? Value.set() : others.get(0);
        return new Word(nothing, conversions.codec(element, place.with(present)));
    }

    private static boolean fits(Type element, Value value, Place place, Conversions conversions) {
        List<Misfit> told = new ArrayList<>();
        boolean guess = element == String.class && isCustomary(value);
        conversions.codec(element, place.trial(List.of(value), told));
        return told.isEmpty() && !guess;
    }

    /** A word that specs use for nothing, where every word would be a possible value. */
    private static boolean isCustomary(Value value) {
        List<String> customary = List.of(
                "", "none", "nil", "null", "noval", "novalue", "nobody", "noone", "nothing", "absent", "undefined");
        return Vocabulary.text(value)
                .filter(text -> customary.stream().anyMatch(word -> Names.same(word, text)))
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

    /** Nothing is a word of its own. */
    record Word(Value nothing, Codec element) implements Absence {
        @Override
        public Object decode(Value value) {
            return value.equals(nothing) ? Optional.empty() : Optional.of(element.decode(value));
        }

        @Override
        public Value encode(Object object) {
            return ((Optional<?>) object).<Value>map(element::encode).orElse(nothing);
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
