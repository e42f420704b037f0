package primed.tlc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a model's configuration file says about the spec's behaviors and properties.
 *
 * @param properties the names after PROPERTY and PROPERTIES, in order
 * @param behaviors whether it names a specification or an initial predicate, so that there must be states
 */
record ModelConfig(List<String> properties, boolean behaviors) {
    private static final Pattern COMMENT = Pattern.compile("\\\\\\*[^\\n]*|\\(\\*.*?\\*\\)", Pattern.DOTALL);
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");
    private static final Set<String> KEYWORDS = Set.of(
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
            "CHECK_DEADLOCK",
            "TYPE",
            "TYPE_CONSTRAINT",
            "_PERIODIC",
            "_RL_REWARD");

    ModelConfig {
        properties = List.copyOf(properties);
    }

    static ModelConfig read(Path file) throws IOException {
        return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    static ModelConfig parse(String text) {
        List<String> properties = new ArrayList<>();
        boolean behaviors = false;
        String keyword = "";
        for (String word : words(text)) {
            if (KEYWORDS.contains(word)) {
                keyword = word;
                behaviors |= word.equals("INIT") || word.equals("SPECIFICATION");
            } else if (keyword.equals("PROPERTY") || keyword.equals("PROPERTIES")) {
                properties.add(word);
            }
        }
        return new ModelConfig(properties, behaviors);
    }

    private static List<String> words(String text) {
        return SEPARATORS
                .splitAsStream(COMMENT.matcher(text).replaceAll(" ").strip())
                .toList();
    }
}
