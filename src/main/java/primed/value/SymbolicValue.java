package primed.value;

/**
 * A value that TLC prints without enumerating it, such as {@code SUBSET S} or {@code Nat}.
 *
 * <p>Two symbolic values are equal when their texts are. That is less than TLA+ equality: nothing here enumerates
 * {@code SUBSET {1}} to find out that it is <code>{{}, {1}}</code>.
 *
 * @param text what TLC prints, without line breaks and without blanks that mean nothing
 */
public record SymbolicValue(String text) implements Value {
    public SymbolicValue {
        text = SymbolicText.normal(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
