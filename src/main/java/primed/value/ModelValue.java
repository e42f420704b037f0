package primed.value;

/** A model value: an atom of a model's configuration, equal to nothing but itself. */
public record ModelValue(String name) implements Value {}
