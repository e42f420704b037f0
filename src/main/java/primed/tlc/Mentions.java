package primed.tlc;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which names the definitions of a spec mention, read without a parser. A definition begins in the first column, as is
 * the custom, and ends where the next one begins.
 *
 * @param definitions by module, and by the line that each begins in
 */
record Mentions(Map<String, TreeMap<Integer, Definition>> definitions) {
    private static final Pattern WORD = Pattern.compile("\\w+");

    record Definition(String name, Set<String> words) {}

    static Mentions in(ModuleFiles files) {
        return in(files.reached());
    }

    static Mentions in(Map<String, Path> modules) {
        Map<String, TreeMap<Integer, Definition>> definitions = new HashMap<>();
        for (Map.Entry<String, Path> module : modules.entrySet()) {
            String text = ModuleFiles.bareText(module.getValue());
            definitions.put(module.getKey(), definitions(text));
        }
        return new Mentions(definitions);
    }

    private static TreeMap<Integer, Definition> definitions(String text) {
        TreeMap<Integer, Definition> found = new TreeMap<>();
        List<MatchResult> beginnings = ModuleText.UNIT.matcher(text).results().toList();
        for (int i = 0; i < beginnings.size(); i++) {
            MatchResult beginning = beginnings.get(i);
            if (beginning.group(1) != null) {
                int end = i + 1 < beginnings.size() ? beginnings.get(i + 1).start() : text.length();
                Set<String> words = WORD.matcher(text.substring(beginning.end(), end))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());
                found.put(ModuleText.lineAt(text, beginning.start(1)), new Definition(beginning.group(1), words));
            }
        }
        return found;
    }

    /** The name of the definition that a line belongs to, or null if the module is not known or has none before it. */
    @Nullable
    String definitionAt(String module, int line) {
        Map.Entry<Integer, Definition> definition =
                definitions.getOrDefault(module, new TreeMap<>()).floorEntry(line);
        return definition == null ? null : definition.getValue().name();
    }

    /** Whether there is a definition of a name. */
    boolean define(String name) {
        return definitions.values().stream()
                .flatMap(module -> module.values().stream())
                .anyMatch(definition -> definition.name().equals(name));
    }

    /** Whether one definition mentions another, or mentions one that leads there. */
    boolean lead(String from, String to) {
        Map<String, Set<String>> words = new HashMap<>();
        definitions
                .values()
                .forEach(module -> module.values()
                        .forEach(definition -> words.computeIfAbsent(definition.name(), name -> new HashSet<>())
                                .addAll(definition.words())));
        Set<String> seen = new HashSet<>(List.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            List<String> next = new ArrayList<>(words.getOrDefault(open.remove(), Set.of()));
            next.removeIf(name -> !seen.add(name));
            open.addAll(next);
        }
        return seen.contains(to);
    }
}
