package primed.tlc;

import java.util.Set;

/** A model's configuration that checks one of its temporal properties only, and no invariant. */
final class PropertyConfig {
    private static final Set<String> KEYWORDS = Set.of("PROPERTY", "PROPERTIES", "INVARIANT", "INVARIANTS");

    private PropertyConfig() {}

    static String of(String text, String property) {
        return ModelConfig.without(text, KEYWORDS) + "PROPERTY " + property + "\n";
    }
}
