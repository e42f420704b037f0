package primed.tlc;

import java.util.Set;
import java.util.regex.Matcher;

/** A model's configuration that checks one of its temporal properties only, and no invariant. */
final class PropertyConfig {
    private static final Set<String> KEYWORDS = Set.of("PROPERTY", "PROPERTIES", "INVARIANT", "INVARIANTS");

    private PropertyConfig() {}

    static String of(String text, String property) {
        StringBuilder kept = new StringBuilder();
        boolean keeps = true;
        int done = 0;
        for (Matcher token = ModelConfig.TOKEN.matcher(text); token.find(); done = token.end()) {
            if (ModelConfig.KEYWORDS.contains(token.group())) {
                keeps = !KEYWORDS.contains(token.group());
            }
            if (keeps) {
                kept.append(text, done, token.end());
            }
        }
        return kept + "\nPROPERTY " + property + "\n";
    }
}
