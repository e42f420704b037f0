package primed.value;

/** {@code TRUE} or {@code FALSE}. */
public record BooleanValue(boolean isTrue) implements Value {
    @Override
    public String toString() {
        return isTrue ? "TRUE" : "FALSE";
    }
}
