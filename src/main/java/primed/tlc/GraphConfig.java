package primed.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model's configuration as it is used to explore the whole state graph.
 *
 * <p>What is checked does not change the graph but may end the search, or print thousands of counterexamples:
 * invariants and properties are left out. Symmetry would make one state of several, and steps between them that the
 * spec does not have; it is left out too.
 *
 * @param text the configuration without them, and without comments
 * @param leftOut the keywords of what has been left out
 * @param hasView whether states are told apart by a VIEW, so that the graph's steps are not the spec's
 */
public record GraphConfig(String text, Set<String> leftOut, boolean hasView) {
    private static final Set<String> NOT_FOR_GRAPHS = Set.of(
            "INVARIANT",
            "INVARIANTS",
            "PROPERTY",
            "PROPERTIES",
            "SYMMETRY",
            "ALIAS",
            "POSTCONDITION",
            "CHECK_DEADLOCK",
            "_PERIODIC",
            "_RL_REWARD");

    private static final Pattern SPACE = Pattern.compile("(" + ModuleText.STRING + ")|\\s+");

    public GraphConfig {
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * Reads a configuration.
     *
     * @throws IOException if the file cannot be read
     */
    public static GraphConfig read(Path file) throws IOException {
        return parse(ModuleFiles.read(file));
    }

    /** The text with one blank in the place of several; what is in quotes stays as it is. */
    public String bare() {
        return SPACE.matcher(text)
                .replaceAll(space -> Matcher.quoteReplacement(space.group(1) == null ? " " : space.group(1)))
                .strip();
    }

    static GraphConfig parse(String text) {
        List<String> words = ModelConfig.tokens(text);
        Set<String> leftOut = new TreeSet<>(words);
        leftOut.retainAll(NOT_FOR_GRAPHS);
        return new GraphConfig(ModelConfig.without(text, NOT_FOR_GRAPHS), leftOut, words.contains("VIEW"));
    }
}
