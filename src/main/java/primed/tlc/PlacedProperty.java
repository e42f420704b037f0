package primed.tlc;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of what is violated by the place that TLC tells instead.
 *
 * @param files the modules of the spec
 */
record PlacedProperty(ModuleFiles files) {
    private static final Pattern ASSUMPTION =
            Pattern.compile("\\b(?:ASSUME|ASSUMPTION|AXIOM)\\s+(\\w+)\\s*==\\s*(?=\\S)");

    static PlacedProperty of(CheckRequest request) {
        return new PlacedProperty(new ModuleFiles(request.spec(), request.libraries()));
    }

    /** The assumption at the place of a problem, if it has a name. */
    Optional<String> assumption(Problem problem) {
        Path file = files.reached().get(String.valueOf(problem.module()));
        if (file == null) {
            return Optional.empty();
        }
        String text = ModuleFiles.bareText(file);
        return ASSUMPTION
                .matcher(text)
                .results()
                .filter(named -> Problem.inText(problem.message(), String.valueOf(problem.module()), text, named.end())
                        .equals(problem))
                .map(named -> named.group(1))
                .findFirst();
    }

    /**
     * The property that the place of a problem belongs to: the one that is defined there, or the only one whose
     * definition leads there.
     *
     * @param told the definition that TLC names instead of a place, or null
     */
    Optional<String> property(Problem problem, @Nullable String told, List<String> properties) {
        Mentions mentions = Mentions.in(files);
        Integer line = problem.line();
        String part = line == null ? told : mentions.definitionAt(String.valueOf(problem.module()), line);
        if (part == null) {
            return Optional.empty();
        }
        List<String> leading = properties.contains(part)
                ? List.of(part)
                : properties.stream()
                        .filter(property -> mentions.lead(property, part))
                        .toList();
        return leading.size() == 1 ? Optional.of(leading.get(0)) : Optional.empty();
    }
}
