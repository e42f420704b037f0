package primed.value;

/** A string, without its quotes and escapes. */
public record StringValue(String text) implements Value {}
