package primed.conform;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Is each of these logs what a behavior of this spec looks like from outside?
 *
 * @param spec the root module; it defines {@code Init} and {@code Next}, and {@code vars}, the tuple of its variables
 * @param constants what each constant is assigned, as a configuration has it: a value, or {@code <- } and the name of a
 *     definition
 * @param logs the logs in question, at least one
 */
public record LogQuestion(Path spec, Map<String, String> constants, List<PartialLog> logs) {
    public LogQuestion {
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
        logs = List.copyOf(logs);
        if (logs.isEmpty()) {
            throw new IllegalArgumentException("there must be a log to ask about");
        }
    }

    String specName() {
        return String.valueOf(spec.getFileName()).replaceFirst("\\.tla$", "");
    }
}
