package primed.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model's configuration assigns to the constants of its spec.
 *
 * @param constants by name: a value as it is written there, or {@code <- } and what takes the constant's place
 */
public record ConfigFile(Map<String, String> constants) {
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|<-|[={},]|\\[\\w+]|-?\\w+");
    private static final Pattern COMMENT =
            Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")|\\\\\\*[^\\n]*|\\(\\*.*?\\*\\)", Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final List<String> SECTIONS = List.of(
            "CONSTRAINT",
            "CONSTRAINTS",
            "ACTION_CONSTRAINT",
            "ACTION_CONSTRAINTS",
            "INVARIANT",
            "INVARIANTS",
            "INIT",
            "NEXT",
            "VIEW",
            "SYMMETRY",
            "SPECIFICATION",
            "PROPERTY",
            "PROPERTIES",
            "ALIAS",
            "POSTCONDITION",
            "CHECK_DEADLOCK");

    public ConfigFile {
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
    }

    /**
     * Reads a configuration. What is no assignment to a constant is passed over: TLC itself says what is wrong with it.
     *
     * @throws IOException if the file cannot be read
     */
    public static ConfigFile read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static ConfigFile parse(String text) {
        List<String> tokens = tokens(COMMENT.matcher(text).replaceAll(match -> {
            String string = match.group(1);
            return string == null ? " " : Matcher.quoteReplacement(string);
        }));
        Map<String, String> constants = new TreeMap<>();
        boolean inConstants = false;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.equals("CONSTANT") || token.equals("CONSTANTS")) {
                inConstants = true;
            } else if (SECTION.matcher(token).matches() && SECTIONS.contains(token)) {
                inConstants = false;
            } else if (inConstants && i + 2 < tokens.size() && isAssignment(tokens.get(i + 1))) {
                int end = endOfValue(tokens, i + 2);
                String value = join(tokens.subList(i + 2, end));
                constants.put(token, tokens.get(i + 1).equals("<-") ? "<- " + value : value);
                i = end - 1;
            }
        }
        return new ConfigFile(constants);
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(token -> token.group()).toList();
    }

    private static boolean isAssignment(String token) {
        return token.equals("=") || token.equals("<-");
    }

    /** A value is a word, a set, or a module in brackets and a word. */
    private static int endOfValue(List<String> tokens, int begin) {
        int depth = 0;
        for (int i = begin; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
            if (depth <= 0 && !token.startsWith("[")) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    private static String join(List<String> tokens) {
        List<String> parts = new ArrayList<>();
        for (String token : tokens) {
            parts.add(token.equals(",") ? ", " : token.startsWith("[") ? token + " " : token);
        }
        return String.join("", parts).strip();
    }
}
