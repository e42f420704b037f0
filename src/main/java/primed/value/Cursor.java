package primed.value;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a text that is read token by token; blanks and line ends between tokens mean nothing. */
final class Cursor {
    private static final int LONGEST_EXCERPT = 20;

    private final String text;
    private int end;

    Cursor(String text, int offset) {
        this.text = text;
        this.end = offset;
    }

    /** Where the last taken token ended. */
    int end() {
        return end;
    }

    /** Where the next token starts. */
    int next() {
        int at = end;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Goes back to an earlier place. */
    void reset(int offset) {
        end = offset;
    }

    boolean sees(String token) {
        return text.startsWith(token, next());
    }

    /** Takes this token if it comes next. */
    boolean take(String token) {
        int at = next();
        boolean there = text.startsWith(token, at);
        if (there) {
            end = at + token.length();
        }
        return there;
    }

    /**
     * Takes what matches this pattern, blanks before it included, from the end of the last token on; null if nothing
     * does.
     */
    @Nullable
    MatchResult take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(end, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        end = matcher.end();
        return matcher;
    }

    /** Takes this token, which has to come next; {@code expected} says what else could have come. */
    void expect(String token, String expected) {
        if (!take(token)) {
            throw unexpected(expected);
        }
    }

    /** Takes letters, digits and underscores up to the first other character; empty if there are none. */
    String word() {
        int start = next();
        int at = endOfWord(start);
        if (at > start) {
            end = at;
        }
        return text.substring(start, at);
    }

    /** Takes a string in quotes and gives its text. */
    String string() {
        int start = next();
        int stop = endOfString(text, start);
        if (stop - start < 2 || text.charAt(stop - 1) != '"' || isEscaped(stop - 1, start)) {
            throw new ValueSyntaxException("a closing '\"'", "the end of the text", text, text.length());
        }
        String inside = text.substring(start + 1, stop - 1);
        for (int i = inside.indexOf('\\'); i >= 0; i = inside.indexOf('\\', i + 2)) {
            if (!Strings.isEscape(inside.charAt(i + 1))) {
                String found = "'" + inside.substring(i, i + 2) + "'";
                throw new ValueSyntaxException("an escape (\\\" \\\\ \\t \\n \\f \\r)", found, text, start + 1 + i);
            }
        }
        end = stop;
        return Strings.unescape(inside);
    }

    /**
     * Takes TLC's description of something in angle brackets, which may hold other brackets, arrows and strings.
     *
     * @see SymbolicValue
     */
    void angles() {
        int depth = 0;
        int at = next();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at = endOfString(text, at);
                continue;
            }
            if (c == '<' && charAt(at + 1) != '=' && (depth == 0 || text.charAt(at - 1) != '=')) {
                depth++;
            } else if (c == '>' && charAt(at + 1) != '=' && ":-=".indexOf(text.charAt(at - 1)) < 0) {
                depth--;
            }
            at++;
            if (depth == 0) {
                end = at;
                return;
            }
        }
        throw new ValueSyntaxException("a closing '>'", "the end of the text", text, text.length());
    }

    /** What goes wrong when the next token is not what it has to be. */
    ValueSyntaxException unexpected(String expected) {
        int at = next();
        return new ValueSyntaxException(expected, excerpt(at), text, at);
    }

    String textFrom(int start) {
        return text.substring(start, end);
    }

    /** Where the string that starts with the quote at {@code quote} ends: after its closing quote or with the text. */
    static int endOfString(String text, int quote) {
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private boolean isEscaped(int at, int from) {
        int backslashes = 0;
        while (at - backslashes - 1 > from && text.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private char charAt(int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private int endOfWord(int start) {
        int at = start;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private String excerpt(int at) {
        if (at >= text.length()) {
            return "the end of the text";
        }
        int stop = Math.min(Math.max(endOfWord(at), at + 1), at + LONGEST_EXCERPT);
        return "'" + text.substring(at, stop) + "'";
    }
}
