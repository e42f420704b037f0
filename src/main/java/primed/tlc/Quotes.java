package primed.tlc;

/** Tells what in a line is part of a TLA+ string. TLC escapes line ends, so no string goes on over lines. */
final class Quotes {
    private Quotes() {}

    /** Whether a place in a line is inside a string that began before it. */
    static boolean isInside(String line, int place) {
        boolean inside = false;
        for (int i = 0; i < place; i++) {
            char c = line.charAt(i);
            if (c == '"') {
                inside = !inside;
            } else if (c == '\\' && inside) {
                i++;
            }
        }
        return inside;
    }
}
