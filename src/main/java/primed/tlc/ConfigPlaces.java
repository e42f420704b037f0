package primed.tlc;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the words of a configuration that problems are about.
 *
 * @param name the file's name
 * @param text what it says, without comments; empty if it cannot be read
 */
record ConfigPlaces(String name, String text) {
    private static final Pattern TELLING = Pattern.compile(
            "(?:invariant|property|predicate|action|constraint|view|function|alias|post ?condition|specification|name"
                    + "|constant|parameter|identifier|symbol|operator|formula|requires?|given:"
                    + "|substitutes for(?! \\w+ with the undefined))s? (?:of )?"
                    + "(?=(\\w+))");

    static ConfigPlaces in(Path config) {
        return new ConfigPlaces(String.valueOf(config.getFileName()), ModuleFiles.bareText(config));
    }

    /** The first name in the message that the configuration has; empty if the problem is about another file. */
    Optional<Problem> told(Problem problem) {
        if (isElsewhere(problem)) {
            return Optional.empty();
        }
        return TELLING.matcher(problem.message())
                .results()
                .map(told -> told.group(1))
                .filter(told -> !ModelConfig.KEYWORDS.contains(told))
                .flatMap(told -> ModelConfig.TOKEN
                        .matcher(text)
                        .results()
                        .filter(token ->
                                token.group().replaceAll("[\\[\\]]", "").equals(told))
                        .map(token -> at(problem, text.indexOf(told, token.start()))))
                .findFirst();
    }

    /** The word that is meant in the line that TLC names: the one in its message, or the only one. */
    Optional<Problem> inLine(Problem problem) {
        if (isElsewhere(problem)) {
            return Optional.empty();
        }
        List<MatchResult> words = ModelConfig.TOKEN
                .matcher(text)
                .results()
                .filter(token -> Objects.equals(at(problem, token.start()).line(), problem.line()))
                .toList();
        List<MatchResult> told = words.stream()
                .filter(token -> token.group().matches("[A-Za-z_]\\w*"))
                .filter(token -> Pattern.compile("\\b" + Pattern.quote(token.group()) + "\\b")
                        .matcher(problem.message())
                        .find())
                .toList();
        return Stream.of(told, words)
                .filter(candidates -> candidates.size() == 1)
                .map(candidates -> at(problem, candidates.get(0).start()))
                .findFirst();
    }

    private boolean isElsewhere(Problem problem) {
        return !name.equals(problem.module());
    }

    private Problem at(Problem problem, int index) {
        return Problem.inText(problem.message(), name, text, index);
    }
}
