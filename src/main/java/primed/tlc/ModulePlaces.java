package primed.tlc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the places in modules that problems are about.
 *
 * @param files the modules of the spec
 */
record ModulePlaces(ModuleFiles files) {
    private static final Pattern MISSING =
            Pattern.compile("Cannot find source file for module (\\w+) imported in module (\\w+)");
    private static final Pattern MISNAMED =
            Pattern.compile("File name '(\\w+)' does not match the name '(\\w+)' of the top level module");
    private static final Pattern EVALUATED =
            Pattern.compile("Evaluating (?:the )?(?:invariant|property|constraint|assumption) (\\w+) failed");

    /** Where a name is defined; of several the first. */
    Optional<Problem> definition(String names, String message) {
        return new Names(files)
                .definition(names.replaceFirst(",.*", ""))
                .map(found -> Problem.inText(message, found.module(), found.text(), found.begin()));
    }

    /** The definition of what has no value. */
    Optional<Problem> evaluated(Problem problem) {
        Matcher evaluated = EVALUATED.matcher(problem.message());
        return evaluated.find() ? definition(evaluated.group(1), problem.message()) : Optional.empty();
    }

    /** The word that asks for a module without a file. */
    Optional<Problem> missing(Problem problem) {
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

    /** The header of a module whose name is not that of its file. */
    Optional<Problem> misnamed(Problem problem) {
        Matcher misnamed = MISNAMED.matcher(problem.message());
        if (!misnamed.find()) {
            return Optional.empty();
        }
        Pattern header = Pattern.compile("\\bMODULE\\s+(" + misnamed.group(2) + ")\\b");
        return files.find(misnamed.group(1))
                .map(file -> ModuleFiles.bareText(file))
                .flatMap(text -> header.matcher(text)
                        .results()
                        .map(found -> Problem.inText(problem.message(), misnamed.group(1), text, found.start(1)))
                        .findFirst());
    }

    /** Whether any of the modules has such a text outside of comments. */
    boolean mention(Pattern text) {
        return files.reached().values().stream()
                .map(module -> ModuleFiles.bareText(module))
                .anyMatch(module -> text.matcher(module).find());
    }
}
