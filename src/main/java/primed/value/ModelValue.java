package primed.value;

import java.util.Set;

/**
 * A model value: an atom of a model's configuration, equal to nothing but itself.
 *
 * @param name a word of letters, digits and underscores that is neither a number nor one of the words that TLC prints
 *     for other values, such as {@code TRUE} or {@code Nat}
 */
public record ModelValue(String name) implements Value {
    private static final Set<String> OTHER_VALUES =
            Set.of("TRUE", "FALSE", "BOOLEAN", "STRING", "Nat", "Int", "Real", "SUBSET", "UNION");

    /** @throws IllegalArgumentException if TLC could not have a model value of this name */
    public ModelValue {
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of a model value: [" + name + "]");
        }
    }

    /** Whether TLC could print a model value so: all other words mean something else. */
    public static boolean isName(String word) {
        return word.chars().allMatch(Cursor::isWordPart)
                && !word.chars().allMatch(Cursor::isDigit)
                && !OTHER_VALUES.contains(word);
    }

    @Override
    public String toString() {
        return name;
    }
}
