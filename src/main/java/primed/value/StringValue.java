package primed.value;

/** A string, without its quotes and escapes. */
public record StringValue(String text) implements Value {

    /** The string as TLC prints it, in quotes and with its escapes. */
    @Override
    public String toString() {
        return ValuePrinter.print(this);
    }
}
