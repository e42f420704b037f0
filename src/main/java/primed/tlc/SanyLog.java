package primed.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parser SANY prints between its start (2220) and its end (2219), which is not in messages. */
final class SanyLog {
    private static final int MOST_LINES = 10_000;
    private static final Pattern FILE =
            Pattern.compile("Parsing file (?:.*[/\\\\])?([^/\\\\]+?)(?:\\.tla)?(?: \\(.*)?");
    private static final Pattern POSITION =
            Pattern.compile("(?:at|around|block) line (\\d{1,9})\\b(?:, col(?:umn)? (\\d{1,9})\\b)?");
    private static final Pattern SYNTACTIC =
            Pattern.compile("(?:\\*\\*\\*Parse Error\\*\\*\\*|Lexical (?:\\{?error)).*");
    private static final Pattern PROGRESS =
            Pattern.compile("(?:Parsing file|Semantic processing of module|Linting of module) .*");
    private static final String CYCLE = "Circular dependency among .tla files; dependency cycle is:";
    /** SANY's own failure, for instance at a percent sign that it is to print. */
    private static final Pattern EXCEPTION = Pattern.compile("java\\.[\\w.]+(?:Exception|Error)\\b.*");

    private static final String SEMANTIC = "Semantic errors:";
    private static final Pattern SECTION = Pattern.compile("\\*\\*\\* (Errors|Warnings|Abort messages): \\d+");

    /** What SANY says of the root module only: that it cannot read it, or at last what it means. */
    private static final Pattern ROOT = Pattern.compile(
            "(?:Fatal errors while parsing TLA\\+ spec in file|Semantic processing of module) (?:.*[/\\\\])?([^/\\\\]+?)(?:\\.tla)?");

    private final List<String> lines = new ArrayList<>();
    private boolean whole;

    /** Takes note that SANY starts (2220): nothing of what it says is missing. */
    void begin() {
        whole = true;
    }

    /** Takes note that the lines so far were somebody else's. */
    void forget() {
        lines.clear();
    }

    void line(String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }

    /** Changes each line so far. */
    void restore(UnaryOperator<String> change) {
        lines.replaceAll(change);
    }

    /**
     * The root module, which is read first and processed last; null if none was read. Where the beginning is missing,
     * another module may be the first that is there.
     */
    @Nullable
    String root() {
        String first = modules(FILE).findFirst().orElse(null);
        String last = modules(ROOT).reduce((one, next) -> next).orElse(null);
        return whole || Objects.equals(first, last) ? first : null;
    }

    private Stream<String> modules(Pattern naming) {
        return lines.stream().map(naming::matcher).filter(Matcher::matches).map(line -> line.group(1));
    }

    /** Whether the modules could be parsed, but mean nothing. */
    boolean isSemantic() {
        return lines.contains(SEMANTIC);
    }

    /** What SANY complains about, in its order. */
    List<Problem> problems() {
        List<Problem> problems = isSemantic() ? section("Errors") : syntactic();
        return problems.isEmpty() ? aborts() : problems;
    }

    /** What SANY warns of, in its order. */
    List<Problem> warnings() {
        return section("Warnings");
    }

    /**
     * Each entry of a section: a region on a line of its own, and a text up to the next region or the next module. The
     * errors of a module come again with each module that extends it.
     */
    private List<Problem> section(String name) {
        List<Problem> problems = new ArrayList<>();
        boolean inside = false;
        Matcher region = null;
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            Matcher section = SECTION.matcher(line);
            Matcher next = Places.REGION.matcher(line);
            if (section.matches() || next.matches()) {
                add(problems, region, text);
                region = inside && next.matches() ? next : null;
                inside = section.matches() ? section.group(1).equals(name) : inside;
            } else if (PROGRESS.matcher(line).matches()) {
                add(problems, region, text);
                region = null;
                inside = false;
            } else if (!line.equals(SEMANTIC)) {
                text.append(line.strip()).append('\n');
            }
        }
        add(problems, region, text);
        return problems.stream().distinct().toList();
    }

    private static void add(List<Problem> problems, @Nullable Matcher region, StringBuilder text) {
        if (region != null) {
            problems.add(new Problem(
                    text.toString().strip(),
                    region.group(5),
                    Integer.parseInt(region.group(1)),
                    Integer.parseInt(region.group(2))));
        }
        text.setLength(0);
    }

    /** The one error that stops the parser, in the module whose file it was reading. */
    private List<Problem> syntactic() {
        String module = null;
        for (int i = 0; i < lines.size(); i++) {
            Matcher file = FILE.matcher(lines.get(i));
            if (file.matches()) {
                module = file.group(1);
            }
            if (SYNTACTIC.matcher(lines.get(i)).matches()) {
                return List.of(syntactic(module, String.join("\n", paragraph(i))));
            }
        }
        return List.of();
    }

    private static Problem syntactic(@Nullable String module, String text) {
        Matcher position = POSITION.matcher(text);
        return position.find()
                ? new Problem(text, module, number(position.group(1)), number(position.group(2)))
                : new Problem(text, module, null, null);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** A headline and the lines after it up to a blank one; there may be one between the two. */
    private List<String> paragraph(int headline) {
        List<String> rest = lines.subList(headline + 1, lines.size());
        boolean isApart =
                rest.size() > 1 && rest.get(0).isBlank() && lines.get(headline).startsWith("*");
        Stream<String> text = rest.stream().skip(isApart ? 1 : 0).takeWhile(line -> !line.isBlank());
        return Stream.concat(Stream.of(lines.get(headline)), text)
                .map(String::strip)
                .toList();
    }

    /** Reasons without a place, such as a module that was not found. */
    private List<Problem> aborts() {
        List<Problem> aborts = new ArrayList<>();
        String module = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher file = FILE.matcher(line);
            if (file.matches()) {
                module = file.group(1);
            } else if (line.startsWith("Cannot find source file") || line.startsWith("File name '")) {
                aborts.add(new Problem(line, importer(line), null, null));
            } else if (line.equals(CYCLE)) {
                aborts.add(cycle(i));
            } else if (EXCEPTION.matcher(line).matches()) {
                aborts.add(new Problem("The parser SANY failed: " + line, module, null, null));
            }
        }
        return aborts.stream().distinct().toList();
    }

    /** The modules that need each other stand below the headline; the first is told as the place. */
    private Problem cycle(int headline) {
        String modules = lines.subList(headline + 1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        return new Problem(
                CYCLE + " " + modules, modules.isEmpty() ? null : modules.replaceFirst("\\.tla\\b.*", ""), null, null);
    }

    private static @Nullable String importer(String line) {
        Matcher importing = Pattern.compile("imported in module (\\w+)").matcher(line);
        return importing.find() ? importing.group(1) : null;
    }
}
