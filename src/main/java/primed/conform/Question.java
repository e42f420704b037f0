package primed.conform;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import primed.trace.Behavior;

/**
 * Are these behaviors of this spec?
 *
 * @param spec the root module; it defines {@code Init} and {@code Next}
 * @param constants what each constant is assigned, as a configuration has it: a value, or {@code <- } and the name of a
 *     definition
 * @param behaviors the behaviors in question, at least one; all have the spec's variables
 */
public record Question(Path spec, Map<String, String> constants, List<Behavior> behaviors) {
    public Question {
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
        behaviors = List.copyOf(behaviors);
        if (behaviors.isEmpty()) {
            throw new IllegalArgumentException("there must be a behavior to ask about");
        }
    }

    String specName() {
        return String.valueOf(spec.getFileName()).replaceFirst("\\.tla$", "");
    }

    /** The folder in which the spec's other modules are found. */
    Path library() {
        Path folder = spec.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no module can lie at " + spec);
        }
        return folder;
    }
}
