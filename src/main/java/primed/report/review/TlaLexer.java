package primed.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a TLA+ module into tokens, for colours; whatever it does not know is plain text. */
final class TlaLexer {
    private static final Set<String> KEYWORDS = Set.of(
            "ASSUME",
            "ASSUMPTION",
            "AXIOM",
            "BOOLEAN",
            "BY",
            "CASE",
            "CHOOSE",
            "CONSTANT",
            "CONSTANTS",
            "DOMAIN",
            "ELSE",
            "ENABLED",
            "EXCEPT",
            "EXTENDS",
            "FALSE",
            "IF",
            "IN",
            "INSTANCE",
            "LAMBDA",
            "LET",
            "LOCAL",
            "MODULE",
            "OTHER",
            "PROOF",
            "QED",
            "RECURSIVE",
            "SF_",
            "STRING",
            "SUBSET",
            "THEN",
            "THEOREM",
            "TRUE",
            "UNCHANGED",
            "UNION",
            "VARIABLE",
            "VARIABLES",
            "WF_",
            "WITH");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** What a token is. */
    enum Kind {
        COMMENT,
        STRING,
        NUMBER,
        KEYWORD,
        OPERATOR,
        DEFINITION,
        RULE,
        PLAIN;

        /** The name of its style, as short as can be. */
        String style() {
            return name().substring(0, 1).toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A token, or what is between tokens; a token may be longer than a line.
     *
     * @param kind what it is
     * @param text as it stands in the module
     */
    record Token(Kind kind, String text) {}

    private TlaLexer(String text) {
        this.text = text;
    }

    /** The tokens; put together they are the text. */
    static List<Token> tokens(String text) {
        TlaLexer lexer = new TlaLexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        return List.copyOf(lexer.tokens);
    }

    private void next() {
        char c = text.charAt(at);
        if (text.startsWith("\\*", at)) {
            take(Kind.COMMENT, lineEnd(at));
        } else if (text.startsWith("(*", at)) {
            take(Kind.COMMENT, blockCommentEnd());
        } else if (text.startsWith("----", at) || text.startsWith("====", at)) {
            take(Kind.RULE, run(at, text.substring(at, at + 1)));
        } else if (c == '"') {
            take(Kind.STRING, stringEnd());
        } else if (Character.isLetter(c) || c == '_') {
            word();
        } else if (Character.isDigit(c)) {
            take(Kind.NUMBER, wordEnd(at));
        } else if (c == '\\' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
            take(Kind.OPERATOR, wordEnd(at + 1));
        } else if (Character.isWhitespace(c)) {
            take(Kind.PLAIN, at + 1);
        } else {
            take(Kind.OPERATOR, text.offsetByCodePoints(at, 1));
        }
    }

    private void word() {
        int end = wordEnd(at);
        String word = text.substring(at, end);
        boolean fairness = word.startsWith("WF_") || word.startsWith("SF_");
        boolean keyword = KEYWORDS.contains(word) || fairness;
        take(keyword ? Kind.KEYWORD : defines(end) ? Kind.DEFINITION : Kind.PLAIN, fairness ? at + 3 : end);
    }

    /** Whether the word that ends here begins its line and is followed, perhaps after parameters, by {@code ==}. */
    private boolean defines(int end) {
        int begin = text.lastIndexOf('\n', at) + 1;
        if (!text.substring(begin, at).isBlank()) {
            return false;
        }
        String rest = text.substring(end, lineEnd(end));
        return rest.matches("\\s*(\\([^()]*(\\([^()]*\\)[^()]*)*\\))?(\\[[^\\]]*])?\\s*==.*");
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int blockCommentEnd() {
        int depth = 0;
        int place = at;
        while (place < text.length()) {
            if (text.startsWith("(*", place)) {
                depth++;
                place += 2;
            } else if (text.startsWith("*)", place)) {
                depth--;
                place += 2;
                if (depth == 0) {
                    return place;
                }
            } else {
                place++;
            }
        }
        return text.length();
    }

    private int stringEnd() {
        int place = at + 1;
        while (place < text.length() && text.charAt(place) != '\n') {
            char c = text.charAt(place);
            place += c == '\\' ? 2 : 1;
            if (c == '"') {
                return place;
            }
        }
        return Math.min(place, text.length());
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private int run(int from, String sign) {
        int end = from;
        while (text.startsWith(sign, end)) {
            end++;
        }
        return end;
    }

    private void take(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end)));
        at = end;
    }
}
