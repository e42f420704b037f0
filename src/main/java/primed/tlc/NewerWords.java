package primed.tlc;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that only newer TLCs know in a configuration. An older one takes them for names that the spec does not define
 * (2229), or misses a keyword where they stand (5006): both say little about what is wrong.
 *
 * @param config the configuration
 * @param version what TLC says about itself, or null
 */
record NewerWords(Path config, @Nullable String version) {
    private static final Set<String> WORDS =
            Set.of("ALIAS", "POSTCONDITION", "POSTCONDITIONS", "_PERIODIC", "_POSSIBLE", "_RL_REWARD");
    /** The word that came with TLC 2.15. */
    private static final String DEADLOCK = "CHECK_DEADLOCK";

    private static final Pattern BEFORE_DEADLOCK = Pattern.compile("2\\.(?:0\\d|1[0-4])\\b.*");
    private static final Pattern MISSED =
            Pattern.compile("It was expecting (?:a keyword|= or <-), but did not find it");

    /** The same problem, and if it is about such a word, that this is so. */
    Problem explained(Problem problem) {
        String text = ModuleFiles.bareText(config);
        String name = String.valueOf(config.getFileName());
        return ModelConfig.TOKEN
                .matcher(text)
                .results()
                .filter(token -> isNewer(token.group()))
                .map(token -> new Word(
                        token.group(), Problem.inText(explanation(token.group(), problem), name, text, token.start())))
                .filter(word -> word.isWhatIsMeantBy(problem))
                .map(Word::problem)
                .findFirst()
                .orElse(problem);
    }

    private boolean isNewer(String word) {
        return WORDS.contains(word)
                || (word.equals(DEADLOCK)
                        && version != null
                        && BEFORE_DEADLOCK.matcher(version).matches());
    }

    private String explanation(String word, Problem problem) {
        String tlc = version == null ? "This TLC" : "TLC " + version.replaceFirst(" .*", "");
        return tlc + " does not know " + word + " in a configuration, a newer one does: " + problem.message();
    }

    /** Such a word, and what to say about it where it stands. */
    private record Word(String word, Problem problem) {
        boolean isWhatIsMeantBy(Problem complaint) {
            boolean isNamed = Pattern.compile("(?m)^The .*\\b" + word + " specified in the configuration file$")
                    .matcher(complaint.message())
                    .find();
            boolean isMissed =
                    MISSED.matcher(complaint.message()).find() && Objects.equals(complaint.line(), problem.line());
            return isNamed || isMissed;
        }
    }
}
