package primed.value;

/** A text is not a value in TLC's syntax. The message says what was expected, what was found and where. */
public final class ValueSyntaxException extends RuntimeException {
    private final String expected;
    private final String found;
    private final int offset;
    private final int line;
    private final int column;

    ValueSyntaxException(String expected, String found, String text, int offset) {
        this(expected, found, offset, lineOf(text, offset), offset - text.lastIndexOf('\n', offset - 1));
    }

    private ValueSyntaxException(String expected, String found, int offset, int line, int column) {
        super("expected " + expected + " but found " + found + " at line " + line + ", column " + column + " (offset "
                + offset + ")");
        this.expected = expected;
        this.found = found;
        this.offset = offset;
        this.line = line;
        this.column = column;
    }

    /** What would have been right here, in words. */
    public String expected() {
        return expected;
    }

    /** What stands here instead, in words. */
    public String found() {
        return found;
    }

    /** The place in the text, from 0. */
    public int offset() {
        return offset;
    }

    /** The line of the text, from 1. */
    public int line() {
        return line;
    }

    /** The column in that line, from 1. */
    public int column() {
        return column;
    }

    private static int lineOf(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
