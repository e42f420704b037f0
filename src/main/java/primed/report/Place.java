package primed.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.ModuleFiles;
import primed.tlc.Outcome;
import primed.tlc.Problem;
import primed.tlc.Result;

/**
 * A place in a source file.
 *
 * @param file the file
 * @param line the line, from 1
 * @param column the column, from 1
 * @param text the line's text
 */
public record Place(Path file, int line, int column, String text) {
    private static final int TAB = 8;

    /**
     * Where the first problem of a checked model is; if nothing says which property a liveness failure violates, where
     * the configuration begins to name them.
     *
     * @return empty if nothing is known or the file cannot be read
     */
    public static Optional<Place> of(ModelResult checked) {
        Outcome outcome = checked.outcome();
        if (outcome == null || outcome.problems().isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> told =
                of(checked.model(), checked.libraries(), outcome.problems().get(0));
        if (told.isPresent()) {
            return told;
        }
        return outcome.result() == Result.LIVENESS_FAILURE && checked.property() == null
                ? properties(checked.model().config())
                : Optional.empty();
    }

    /** Where a problem is, in a module beside the spec or in the configuration; empty if that is not known. */
    public static Optional<Place> of(Model model, Problem problem) {
        return of(model, List.of(), problem);
    }

    /** The same, and the module may be in a library folder. */
    public static Optional<Place> of(Model model, List<Path> libraries, Problem problem) {
        Integer line = problem.line();
        String module = problem.module();
        if (line == null || module == null) {
            return Optional.empty();
        }
        Path config = model.config();
        Path file = module.equals(String.valueOf(config.getFileName()))
                ? config
                : new ModuleFiles(model.spec(), libraries)
                        .find(module)
                        .orElse(model.spec().resolveSibling(module + ".tla"));
        int column = problem.column() == null ? 1 : problem.column();
        List<String> lines = lines(file);
        return line < 1 || line > lines.size()
                ? Optional.empty()
                : Optional.of(new Place(file, line, character(lines.get(line - 1), column), lines.get(line - 1)));
    }

    /** The problem with its column in characters, also behind tabs, where the file is there to be looked at. */
    public static Problem inCharacters(ModelResult checked, Problem problem) {
        return problem.column() == null
                ? problem
                : of(checked.model(), checked.libraries(), problem)
                        .map(place -> new Problem(problem.message(), problem.module(), problem.line(), place.column()))
                        .orElse(problem);
    }

    /** The character at a column of TLC's parser, which has a tab go on to the next of the columns 9, 17 and so on. */
    private static int character(String text, int column) {
        int reached = 0;
        for (int i = 0; i < text.length(); i++) {
            reached = text.charAt(i) == '\t' ? (reached / TAB + 1) * TAB : reached + 1;
            if (reached >= column) {
                return i + 1;
            }
        }
        return Math.max(1, text.length() + column - reached);
    }

    private static Optional<Place> properties(Path config) {
        List<String> lines = lines(config);
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().matches("PROPERT(Y|IES)\\b.*"))
                .mapToObj(i -> atWord(config, i + 1))
                .findFirst();
    }

    /** A line, at its first word. */
    private static Place atWord(Path file, int line) {
        String text = lines(file).get(line - 1);
        return new Place(file, line, text.length() - text.stripLeading().length() + 1, text);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The line, and below it a caret under the column. */
    public List<String> picture() {
        StringBuilder caret = new StringBuilder();
        for (int i = 0; i < column - 1 && i < text.length(); i++) {
            caret.append(text.charAt(i) == '\t' ? '\t' : ' ');
        }
        return List.of(text, caret.append('^').toString());
    }
}
