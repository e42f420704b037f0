package primed.convert;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import primed.value.FunctionValue;
import primed.value.ModelValue;
import primed.value.SetValue;
import primed.value.StringValue;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/** The words of a spec: all strings and model values that occur in its values. */
public final class Vocabulary {
    private final Set<Value> words = new LinkedHashSet<>();

    /** The words in these values. */
    public static Vocabulary of(Collection<Value> values) {
        Vocabulary vocabulary = new Vocabulary();
        values.forEach(vocabulary::add);
        return vocabulary;
    }

    private void add(Value value) {
        if (value instanceof StringValue || value instanceof ModelValue) {
            words.add(value);
        } else if (value instanceof SetValue set) {
            set.elements().forEach(this::add);
        } else if (value instanceof FunctionValue function) {
            function.mapping().forEach((key, image) -> {
                add(key);
                add(image);
            });
        }
    }

    /**
     * The word that a text stands for at a place: one that the place has, or else one that the spec has, or else a word
     * of the kind that the place has.
     */
    Value word(String text, List<Value> place) {
        Stream<Value> known = Stream.concat(place.stream(), words.stream());
        return known.filter(word -> text(word).filter(text::equals).isPresent())
                .findFirst()
                .orElseGet(() -> fresh(text, place));
    }

    /** The word that an enum's constant (or a type's name) stands for at a place. */
    Value constant(String name, List<Value> place) {
        Stream<Value> known = Stream.concat(place.stream(), words.stream());
        return known.filter(word ->
                        text(word).filter(text -> Names.same(text, name)).isPresent())
                .findFirst()
                .orElseGet(() -> fresh(name, place));
    }

    /** The first word of this kind. */
    Optional<Value> find(Predicate<Value> kind) {
        return words.stream().filter(kind).findFirst();
    }

    /** The value that is written so: a number, a set and such as they are, anything else as a word. */
    Value written(String text, List<Value> place) {
        try {
            Value value = ValueParser.parse(text);
            return text(value).isPresent() ? word(text(value).orElse(text), place) : value;
        } catch (ValueSyntaxException e) {
            return word(text, place);
        }
    }

    /** The text of a string or a model value. */
    static Optional<String> text(Value value) {
        if (value instanceof StringValue string) {
            return Optional.of(string.text());
        }
        return value instanceof ModelValue model ? Optional.of(model.name()) : Optional.empty();
    }

    private static Value fresh(String text, List<Value> place) {
        boolean models = !place.isEmpty() && place.stream().allMatch(ModelValue.class::isInstance);
        return models && ModelValue.isName(text) ? Value.model(text) : Value.of(text);
    }
}
