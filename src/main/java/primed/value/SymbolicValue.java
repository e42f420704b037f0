package primed.value;

/** A value that TLC prints without enumerating it, such as {@code SUBSET S} or {@code Nat}. */
public record SymbolicValue(String text) implements Value {}
