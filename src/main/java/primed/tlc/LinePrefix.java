package primed.tlc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a CI, a container runtime or a logger put before each line of an output: a time stamp, a job's name, an indent;
 * and colours. It is learnt from the first marker of a run; another line loses it if what stands there has the same
 * shape, whatever its digits and letters are.
 */
final class LinePrefix {
    private static final String START = Marker.SIGN + "STARTMSG ";
    private static final String VERSION = START + "2262:";
    private static final Pattern ANSI =
            Pattern.compile("\u001b(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\))");
    /** A word, with what follows a point in it: fractions of a second are left out where they are zero. */
    private static final String WORD = "[\\p{L}\\p{N}_]++(?:[.,][\\p{L}\\p{N}_]++)*";

    private static final Pattern PIECE = Pattern.compile("(" + WORD + ")|(\\s+)|(.)");

    private boolean coloured;
    private boolean learnt;
    private @Nullable Pattern shape;

    /** The line as TLC wrote it. */
    String strip(String line) {
        if (line.contains(VERSION) || (!learnt && line.contains(START))) {
            learn(line);
        } else if (line.startsWith(Marker.SIGN)) {
            shape = null;
        }
        String plain = coloured ? ANSI.matcher(line).replaceAll("") : line;
        if (shape == null) {
            return plain;
        }
        Matcher prefix = shape.matcher(plain);
        return prefix.lookingAt() ? plain.substring(prefix.end()) : plain;
    }

    private void learn(String line) {
        String plain = ANSI.matcher(line).replaceAll("");
        int marker = plain.indexOf(Marker.SIGN);
        if (Quotes.isInside(plain, marker)) {
            return;
        }
        learnt = true;
        coloured = coloured || plain.length() < line.length();
        shape = marker == 0 ? null : shape(plain.substring(0, marker));
    }

    /** Blanks at the end may be missing where the line was empty. */
    private static Pattern shape(String prefix) {
        String text = prefix.stripTrailing();
        StringBuilder regex = new StringBuilder();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            regex.append(shape(piece));
        }
        return Pattern.compile(regex + "\\s{0," + (prefix.length() - text.length()) + "}");
    }

    private static String shape(Matcher piece) {
        if (piece.group(1) != null) {
            return WORD;
        }
        if (piece.group(2) != null) {
            return "\\s+";
        }
        return piece.group(3).equals("\ufeff") ? "" : Pattern.quote(piece.group(3));
    }
}
