package primed.tlc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a CI, a container runtime or a logger put before each line of an output: a time stamp, a job's name, an indent;
 * and colours. It is learnt from the first marker of a run; another line loses it if what stands there has the same
 * shape, whatever its digits and letters are. Only the {@link ServiceName name of a service} has to be the same.
 */
final class LinePrefix {
    private static final String START = Marker.SIGN + "STARTMSG ";
    private static final String VERSION = START + "2262:";
    /** Stands before a message inside another one. */
    private static final String NESTED = ": ";

    private static final Pattern ANSI =
            Pattern.compile("\u001b(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\))");
    /** A word, with what follows a point in it: fractions of a second are left out where they are zero. */
    private static final String WORD = "[\\p{L}\\p{N}_]++(?:[.,][\\p{L}\\p{N}_]++)*";
    /** A number may be set to the right: the longer it is, the fewer blanks stand before it. */
    private static final String PADDED = "(?<![\\p{L}\\p{N}_])\\s*+(?=\\p{N})" + WORD;

    private static final Pattern PIECE = Pattern.compile("(" + PADDED + ")|(" + WORD + ")|(\\s+)|(.)");

    private boolean coloured;
    private boolean learnt;
    private @Nullable Pattern shape;
    /** The shape under the name of another service; null if there is no name in it. */
    private @Nullable Pattern ofOthers;

    /** A line without colours. */
    static String plain(String line) {
        return line.indexOf('\u001b') < 0 ? line : ANSI.matcher(line).replaceAll("");
    }

    /** What stands before the first marker of a plain line that opens a message; null if it opens none. */
    static @Nullable String before(String plain) {
        int marker = plain.contains(START) ? plain.indexOf(Marker.SIGN) : -1;
        return marker < 0 || Quotes.isInside(plain, marker) ? null : plain.substring(0, marker);
    }

    /** The line as TLC wrote it. */
    String strip(String line) {
        if (line.contains(VERSION) || (!learnt && line.contains(START))) {
            learn(line);
        } else if (line.startsWith(Marker.SIGN)) {
            shape = null;
        }
        String plain = coloured ? plain(line) : line;
        if (shape == null) {
            return plain;
        }
        Matcher prefix = shape.matcher(plain);
        return prefix.lookingAt() ? plain.substring(prefix.end()) : plain;
    }

    /** Whether a plain line has this prefix. */
    boolean isOn(String plain) {
        return shape != null && shape.matcher(plain).lookingAt();
    }

    /** Whether a plain line has this prefix but for the name of the service in it. */
    boolean isOnOneOfOthers(String plain) {
        return ofOthers != null && ofOthers.matcher(plain).lookingAt();
    }

    private void learn(String line) {
        String plain = plain(line);
        String before = before(plain);
        if (before == null) {
            return;
        }
        String prefix = line.contains(VERSION) ? before : withoutNesting(before);
        String name = ServiceName.in(prefix);
        learnt = true;
        coloured = coloured || plain.length() < line.length();
        shape = prefix.isEmpty() ? null : shape(prefix, name, Pattern.quote(String.valueOf(name)));
        ofOthers = name == null ? null : shape(prefix, name, ServiceName.PATTERN.pattern());
    }

    /** Where the beginning of an output is missing, the first message may be one inside another. */
    private static String withoutNesting(String before) {
        String outer = before.replaceFirst(NESTED + "$", "");
        return outer.isEmpty() || Character.isWhitespace(outer.charAt(outer.length() - 1)) ? outer : before;
    }

    private static Pattern shape(String prefix, @Nullable String name, String nameShape) {
        if (name == null) {
            return Pattern.compile(regex(prefix));
        }
        int begin = prefix.indexOf(name);
        return Pattern.compile(
                regex(prefix.substring(0, begin)) + nameShape + regex(prefix.substring(begin + name.length())));
    }

    /** Blanks at the end may be missing where the line was empty. */
    private static String regex(String part) {
        String text = part.stripTrailing();
        StringBuilder regex = new StringBuilder();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            regex.append(shape(piece));
        }
        return regex + "\\s{0," + (part.length() - text.length()) + "}";
    }

    private static String shape(Matcher piece) {
        if (piece.group(1) != null) {
            return "\\s*" + WORD;
        }
        if (piece.group(2) != null) {
            return WORD;
        }
        if (piece.group(3) != null) {
            return "\\s+";
        }
        return piece.group(4).equals("\ufeff") ? "" : Pattern.quote(piece.group(4));
    }
}
