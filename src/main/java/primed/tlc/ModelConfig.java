package primed.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model's configuration file says. What is wrong with it is passed over here; TLC itself tells.
 *
 * @param constants what is assigned to each constant: a value as it is written there, or {@code <- } and the name of
 *     the definition that takes its place
 * @param invariants the names after INVARIANT and INVARIANTS, in order
 * @param properties the names after PROPERTY and PROPERTIES, in order
 * @param behaviors whether it names a specification or an initial predicate, so that there must be states
 */
public record ModelConfig(
        Map<String, String> constants, List<String> invariants, List<String> properties, boolean behaviors) {
    /** A word or sign of a text without comments. */
    static final Pattern TOKEN = Pattern.compile(ModuleText.STRING + "|<-|[={},]|\\[\\w+]|[^\\s={},\"\\[<]+");

    static final Set<String> KEYWORDS = Set.of(
            "CONSTANT",
            "CONSTANTS",
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
            "POSTCONDITIONS",
            "CHECK_DEADLOCK",
            "TYPE",
            "TYPE_CONSTRAINT",
            "_PERIODIC",
            "_POSSIBLE",
            "_RL_REWARD");

    public ModelConfig {
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
        invariants = List.copyOf(invariants);
        properties = List.copyOf(properties);
    }

    /**
     * Reads a configuration.
     *
     * @throws IOException if the file cannot be read
     */
    public static ModelConfig read(Path file) throws IOException {
        return parse(ModuleFiles.read(file));
    }

    static ModelConfig parse(String text) {
        List<String> tokens = tokens(text);
        Map<String, String> constants = new TreeMap<>();
        List<String> invariants = new ArrayList<>();
        List<String> properties = new ArrayList<>();
        boolean behaviors = false;
        String keyword = "";
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (KEYWORDS.contains(token)) {
                keyword = token;
                behaviors |= token.equals("INIT") || token.equals("SPECIFICATION");
            } else if (keyword.equals("INVARIANT") || keyword.equals("INVARIANTS")) {
                invariants.add(token);
            } else if (keyword.equals("PROPERTY") || keyword.equals("PROPERTIES")) {
                properties.add(token);
            } else if (keyword.startsWith("CONSTANT") && i + 2 < tokens.size() && isAssignment(tokens.get(i + 1))) {
                int end = endOfValue(tokens, i + 2);
                constants.put(token, (tokens.get(i + 1).equals("<-") ? "<- " : "") + join(tokens.subList(i + 2, end)));
                i = end - 1;
            }
        }
        invariants.removeIf(","::equals);
        properties.removeIf(","::equals);
        return new ModelConfig(constants, invariants, properties, behaviors);
    }

    /** Its words and signs, without the comments. */
    static List<String> tokens(String text) {
        return TOKEN.matcher(new ModuleText(text).withoutComments())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The text without its comments, and without what begins with some of the keywords. */
    static String without(String text, Set<String> keywords) {
        String bare = new ModuleText(text).withoutComments();
        StringBuilder kept = new StringBuilder();
        boolean keeps = true;
        int done = 0;
        for (Matcher token = TOKEN.matcher(bare); token.find(); done = token.end()) {
            keeps = KEYWORDS.contains(token.group()) ? !keywords.contains(token.group()) : keeps;
            if (keeps) {
                kept.append(bare, done, token.end());
            }
        }
        return kept.append('\n').toString();
    }

    /** The names that another definition takes the place of, each with that definition. */
    public Map<String, String> replacements() {
        Map<String, String> replacements = new TreeMap<>();
        constants.forEach((name, value) -> {
            if (value.startsWith("<- ")) {
                replacements.put(name, value.replaceFirst("^<- (\\[\\w+] )?", ""));
            }
        });
        return replacements;
    }

    private static boolean isAssignment(String token) {
        return token.equals("=") || token.equals("<-");
    }

    /** A value is a word or a set; before the name of a definition there may be a module in brackets. */
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
        StringBuilder value = new StringBuilder();
        for (String token : tokens) {
            value.append(token).append(token.equals(",") || token.startsWith("[") ? " " : "");
        }
        return value.toString().strip();
    }
}
