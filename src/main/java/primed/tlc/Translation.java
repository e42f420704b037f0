package primed.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import primed.trace.Location;

/**
 * What the translator that comes with TLC makes of a module's PlusCal algorithm.
 *
 * @param module the module
 * @param text the module with its translation
 * @param algorithm where the algorithm begins
 * @param places what each place of the translation comes from; the text before and after is nobody's
 */
record Translation(String module, List<String> text, Point algorithm, NavigableMap<Point, Part> places) {
    private static final Pattern BEGIN = Pattern.compile(".*\\bBEGIN TRANSLATION\\b(.*)");
    private static final Pattern END = Pattern.compile(".*\\bEND TRANSLATION\\b.*");
    private static final Pattern DEFINITION = Pattern.compile("(\\w+)(?:\\([^)]*\\))? *==.*");
    private static final Pattern PLACE_OF_ERROR = Pattern.compile("line (\\d+), column (\\d+)");
    /** The translator names the line of an assertion, which moves with the text above it. */
    private static final Pattern ASSERTED = Pattern.compile("Failure of assertion at line \\d+, column \\d+\\.?");

    /** A place in a file, from 1. */
    record Point(int line, int column) implements Comparable<Point> {
        @Override
        public int compareTo(Point other) {
            return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
        }
    }

    /** A part of the algorithm: its first and its last character. */
    record Part(Point begin, Point end) {}

    /** The translator refuses the algorithm. */
    static final class RefusedException extends Exception {
        private final transient Problem problem;

        RefusedException(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** Translates the algorithm in a file. */
    static Translation of(String module, Path file) throws RefusedException, IOException, InterruptedException {
        InsideRun.Result result = new InsideRun("Translation", file, List.of())
                .run(List.of(file.toAbsolutePath().toString()));
        List<String> lines = result.lines().orElseThrow(() -> new RefusedException(refusal(module, result.printed())));
        List<String> text = new ArrayList<>();
        Point algorithm = new Point(1, 1);
        NavigableMap<Point, Part> places = new TreeMap<>();
        for (String line : lines) {
            String[] words = line.split("\t", -1);
            if (words[0].equals("text")) {
                text.add(line.substring("text\t".length()));
            } else if (words[0].equals("algorithm")) {
                algorithm = point(words[1], words[2]);
            } else {
                Part part = new Part(point(words[3], words[4]), point(words[5], words[6]));
                places.put(point(words[1], words[2]), part);
            }
        }
        return new Translation(module, text, algorithm, places);
    }

    private static Point point(String line, String column) {
        return new Point(Integer.parseInt(line), Integer.parseInt(column));
    }

    private static Problem refusal(String module, String printed) {
        String message = printed.replaceAll("(?s).*?Unrecoverable error:\\s*(?:--)?\\s*", "")
                .replaceAll("\\s*\\n\\s*", " ")
                .strip();
        Matcher place = PLACE_OF_ERROR.matcher(message);
        String text = "The PlusCal algorithm cannot be translated: " + message;
        return place.find()
                ? new Problem(text, module, Integer.valueOf(place.group(1)), Integer.valueOf(place.group(2)))
                : new Problem(text, module, null, null);
    }

    /** The line of a text that says that a translation begins, from 1, or 0 if there is none. */
    static int beginIn(List<String> text) {
        return lineOf(BEGIN, text);
    }

    private static int lineOf(Pattern pattern, List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            if (pattern.matcher(text.get(i)).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** What follows the words BEGIN TRANSLATION: the checksums, where there are any. */
    static String checksums(List<String> text) {
        return text.stream()
                .map(BEGIN::matcher)
                .filter(Matcher::matches)
                .map(begin -> begin.group(1).strip())
                .findFirst()
                .orElse("");
    }

    /**
     * The definitions of the translation in a text, without white space and comments. Declarations and the tuple of all
     * variables are left out: translators of different years order them differently.
     */
    static Map<String, String> definitions(List<String> text) {
        int begin = beginIn(text);
        int end = Math.max(begin, lineOf(END, text) - 1);
        String translation = new ModuleText(String.join("\n", text.subList(begin, end))).withoutComments();
        Map<String, String> definitions = new LinkedHashMap<>();
        String name = "";
        for (String line : ASSERTED.matcher(translation).replaceAll("").split("\n", -1)) {
            Matcher definition = DEFINITION.matcher(line);
            name = definition.matches() ? definition.group(1) : name;
            definitions.merge(name, line.replaceAll("\\s", ""), String::concat);
        }
        definitions.keySet().removeAll(List.of("", "vars"));
        return definitions;
    }

    /** An outcome of the translated module, with its places in the module that was translated. */
    Outcome inSource(Outcome outcome) {
        return new OutcomePlaces(this::inSource, this::inSource).of(outcome);
    }

    private Problem inSource(Problem problem) {
        Integer line = problem.line();
        if (line == null || !module.equals(problem.module())) {
            return problem;
        }
        Integer column = problem.column();
        Point point = inSource(new Point(line, column == null ? 1 : column));
        return new Problem(problem.message(), module, point.line(), column == null ? null : point.column());
    }

    /** A place in the translated module, in the module that was translated. */
    Location inSource(Location location) {
        if (!module.equals(location.module())) {
            return location;
        }
        Point first = new Point(location.beginLine(), location.beginColumn());
        Point last = new Point(location.endLine(), location.endColumn());
        Point begin = inSource(first);
        Point end = isTranslated(last) ? lastOf(first, last, begin) : inSource(last);
        return new Location(module, begin.line(), begin.column(), end.line(), end.column());
    }

    /** Where the last of what is translated to a piece of text ends: macros are written before what expands them. */
    private Point lastOf(Point first, Point last, Point begin) {
        return Stream.concat(origin(first).stream(), places.subMap(first, true, last, true).values().stream())
                .map(Part::end)
                .filter(end -> end.compareTo(begin) > 0)
                .max(Comparator.naturalOrder())
                .orElse(begin);
    }

    private boolean isTranslated(Point point) {
        return point.line() >= beginIn(text) && point.line() <= lineOf(END, text);
    }

    /** What comes from no statement, such as the next-state action, belongs to the line where the algorithm begins. */
    private Point inSource(Point point) {
        int begin = beginIn(text);
        int end = lineOf(END, text);
        if (isTranslated(point)) {
            return origin(point).map(Part::begin).orElse(algorithm);
        }
        return point.line() < begin ? point : new Point(point.line() - (end - begin + 1), point.column());
    }

    /** The statement that a place of the translation comes from, or whose translation goes on there. */
    private Optional<Part> origin(Point point) {
        return Optional.ofNullable(places.floorEntry(point))
                .filter(origin -> origin.getKey().line() >= point.line() - 1)
                .map(Map.Entry::getValue);
    }
}
