package primed.value;

/** TLC's string escapes: of all characters, only these six are not printed as they are. */
final class Strings {
    private static final String ESCAPED = "\"\\\t\n\f\r";
    private static final String LETTERS = "\"\\tnfr";

    private Strings() {}

    static String quote(String text) {
        StringBuilder result = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = ESCAPED.indexOf(c);
            if (escape >= 0) {
                result.append('\\').append(LETTERS.charAt(escape));
            } else {
                result.append(c);
            }
        }
        return result.append('"').toString();
    }

    /** Whether this letter after a backslash is an escape. */
    static boolean isEscape(char letter) {
        return LETTERS.indexOf(letter) >= 0;
    }

    /** The text between the quotes, with its (valid) escapes undone. */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                c = ESCAPED.charAt(LETTERS.indexOf(text.charAt(i)));
            }
            result.append(c);
        }
        return result.toString();
    }
}
