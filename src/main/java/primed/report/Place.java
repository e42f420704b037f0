package primed.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.ModuleFiles;
import primed.tlc.Outcome;
import primed.tlc.Problem;

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
     * Where the first problem of a checked model is: what TLC says, or else where the violated property is defined.
     *
     * @return empty if neither is known or the file cannot be read
     */
    public static Optional<Place> of(ModelResult checked) {
        Outcome outcome = checked.outcome();
        if (outcome == null || outcome.problems().isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> told =
                of(checked.model(), checked.libraries(), outcome.problems().get(0));
        String property = outcome.property();
        return told.isPresent() || property == null
                ? told
                : definition(checked.model().spec(), property);
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

    /** Where a name is defined, in the spec or in a module beside it. */
    private static Optional<Place> definition(Path spec, String name) {
        Pattern definition = Pattern.compile("\\s*(?:LET\\s+)?\\Q" + name + "\\E\\s*(?:\\(.*\\))?\\s*==.*");
        Optional<Place> found = definition(spec, definition);
        return found.isPresent() ? found : inExtended(spec, definition);
    }

    private static Optional<Place> inExtended(Path spec, Pattern definition) {
        return lines(spec).stream()
                .filter(line -> line.strip().startsWith("EXTENDS"))
                .flatMap(line ->
                        Pattern.compile("[\\s,]+").splitAsStream(line.strip().substring("EXTENDS".length())))
                .filter(module -> module.matches("\\w+"))
                .map(module -> spec.resolveSibling(module + ".tla"))
                .filter(Files::isRegularFile)
                .flatMap(file -> definition(file, definition).stream())
                .findFirst();
    }

    private static Optional<Place> definition(Path file, Pattern definition) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (definition.matcher(line).matches()) {
                int indent = line.length() - line.stripLeading().length();
                return Optional.of(new Place(file, i + 1, indent + 1, line));
            }
        }
        return Optional.empty();
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
