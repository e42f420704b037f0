package primed.value;

/** {@code TRUE} or {@code FALSE}. */
public record BooleanValue(boolean isTrue) implements Value {}
