package primed.tlc;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of problems that TLC does not place: the definition of what is violated or has no value, a name in
 * the configuration that the spec does not define, the word that asks for a missing module.
 *
 * @param files the modules of the spec
 * @param config the configuration
 */
record Derivation(ModuleFiles files, Path config) {
    private static final Pattern MISSING =
            Pattern.compile("Cannot find source file for module (\\w+) imported in module (\\w+)");
    private static final Pattern EVALUATED =
            Pattern.compile("Evaluating (?:the )?(?:invariant|property|constraint|assumption) (\\w+) failed");
    private static final Pattern CONFIGURED = Pattern.compile(
            "(?:invariant|property|predicate|action|constraint|view|function|alias|post ?condition|specification|name"
                    + "|constant|parameter|identifier|symbol|operator|formula)s? (?:of )?(\\w+)");
    private static final Pattern BEHAVIOR = Pattern.compile("\\b(SPECIFICATION|NEXT)\\s+(\\w+)");
    private static final Pattern SQUARE_ACTION = Pattern.compile("\\[]\\s*\\[\\s*(\\w+)\\s*]_");
    private static final int TAB = 8;

    static Derivation of(CheckRequest request) {
        return new Derivation(new ModuleFiles(request.spec(), request.libraries()), request.config());
    }

    /** The same problem with a place, if one can be found. */
    Problem place(Problem problem, @Nullable String property) {
        if (problem.line() != null) {
            return problem;
        }
        return missing(problem)
                .or(() -> evaluated(problem))
                .or(() -> configured(problem))
                .or(() -> property == null ? Optional.empty() : definition(property, problem.message()))
                .orElse(problem);
    }

    /** A deadlock at the next-state relation, of which no step could be taken; as it is if that is not found. */
    Problem deadlock(Problem problem) {
        Matcher behavior = BEHAVIOR.matcher(new ModuleText(ModuleFiles.text(config)).withoutComments());
        if (problem.line() != null || !behavior.find()) {
            return problem;
        }
        String name = behavior.group(2);
        return (behavior.group(1).equals("NEXT") ? Optional.of(name) : next(name))
                .flatMap(next -> definition(next, problem.message()))
                .or(() -> definition(name, problem.message()))
                .orElse(problem);
    }

    /** The A of the first {@code [][A]_v} behind the beginning of a specification's definition. */
    private Optional<String> next(String specification) {
        for (Path module : files.reached().values()) {
            ModuleText text = new ModuleText(ModuleFiles.text(module));
            OptionalInt line = text.definitionOf(specification);
            if (line.isPresent()) {
                String rest = text.withoutComments()
                        .lines()
                        .skip(line.getAsInt() - 1L)
                        .collect(Collectors.joining("\n"));
                return SQUARE_ACTION
                        .matcher(rest)
                        .results()
                        .map(found -> found.group(1))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> missing(Problem problem) {
        Matcher missing = MISSING.matcher(problem.message());
        if (!missing.find()) {
            return Optional.empty();
        }
        return files.find(missing.group(2))
                .flatMap(file -> ModuleFiles.uses(file).stream()
                        .filter(use -> use.module().equals(missing.group(1)))
                        .map(use -> new Problem(problem.message(), missing.group(2), use.line(), use.column()))
                        .findFirst());
    }

    private Optional<Problem> evaluated(Problem problem) {
        Matcher evaluated = EVALUATED.matcher(problem.message());
        return evaluated.find() ? definition(evaluated.group(1), problem.message()) : Optional.empty();
    }

    private Optional<Problem> configured(Problem problem) {
        String name = String.valueOf(config.getFileName());
        if (!name.equals(problem.module())) {
            return Optional.empty();
        }
        String text = ModuleFiles.text(config);
        return CONFIGURED
                .matcher(problem.message())
                .results()
                .map(word -> word.group(1))
                .flatMap(word -> ModelConfig.TOKEN
                        .matcher(text)
                        .results()
                        .filter(token -> token.group().equals(word) && !ModelConfig.KEYWORDS.contains(word)))
                .map(token -> at(problem.message(), name, text, token.start()))
                .findFirst();
    }

    /** Where a name is defined, in the first of the modules that defines it. */
    private Optional<Problem> definition(String names, String message) {
        String name = names.replaceFirst(",.*", "");
        Pattern definition =
                Pattern.compile("(?m)^[ \\t]*(?:LOCAL\\s+)?(" + Pattern.quote(name) + ")\\s*(?:\\([^)]*\\))?\\s*==");
        for (Map.Entry<String, Path> module : files.reached().entrySet()) {
            String text = new ModuleText(ModuleFiles.text(module.getValue())).withoutComments();
            Matcher found = definition.matcher(text);
            if (found.find()) {
                return Optional.of(at(message, module.getKey(), text, found.start(1)));
            }
        }
        return Optional.empty();
    }

    /** The column as SANY counts it: a tab goes on to the next of the columns 9, 17 and so on. */
    static Problem at(String message, String module, String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        int line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        int column = 0;
        for (int i = lineStart; i < index; i++) {
            column = text.charAt(i) == '\t' ? (column / TAB + 1) * TAB : column + 1;
        }
        return new Problem(message, module, line, column + 1);
    }

    /** All problems, the first one being that of the property; the others name theirs. */
    List<Problem> placed(List<Problem> problems, @Nullable String property) {
        return problems.stream()
                .map(problem -> place(
                        problem, problem.equals(problems.get(0)) ? property : ViolatedProperty.in(problem.message())))
                .toList();
    }
}
