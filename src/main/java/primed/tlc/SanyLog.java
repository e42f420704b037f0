package primed.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the parser SANY prints between its start (2220) and its end (2219), which is not in messages. */
final class SanyLog {
    private static final int MOST_LINES = 10_000;
    private static final Pattern FILE =
            Pattern.compile("Parsing file (?:.*[/\\\\])?([^/\\\\]+?)(?:\\.tla)?(?: \\(.*)?");
    private static final Pattern POSITION = Pattern.compile("at line (\\d+), col(?:umn)? (\\d+)");
    private static final String SEMANTIC = "Semantic errors:";
    private static final Pattern SECTION = Pattern.compile("\\*\\*\\* (Errors|Warnings|Abort messages): \\d+");

    private final List<String> lines = new ArrayList<>();

    void line(String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }

    /** The module that was read first, which is the root module; null if none was. */
    @Nullable
    String root() {
        return lines.stream()
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .map(file -> file.group(1))
                .findFirst()
                .orElse(null);
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

    /** Each entry of a section: a region on a line of its own, and a text up to the next region. */
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
            } else if (!line.equals(SEMANTIC)) {
                text.append(line.strip()).append('\n');
            }
        }
        add(problems, region, text);
        return problems;
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
            if (lines.get(i).startsWith("***Parse Error***") || lines.get(i).startsWith("Lexical error")) {
                return List.of(syntactic(module, String.join("\n", paragraph(i))));
            }
        }
        return List.of();
    }

    private static Problem syntactic(@Nullable String module, String text) {
        Matcher position = POSITION.matcher(text);
        return position.find()
                ? new Problem(text, module, Integer.valueOf(position.group(1)), Integer.valueOf(position.group(2)))
                : new Problem(text, module, null, null);
    }

    private List<String> paragraph(int from) {
        return lines.subList(from, lines.size()).stream()
                .takeWhile(line -> !line.isBlank())
                .map(String::strip)
                .toList();
    }

    /** Reasons without a place, such as a module that was not found. */
    private List<Problem> aborts() {
        return lines.stream()
                .filter(line -> line.startsWith("Cannot find source file") || line.startsWith("File name '"))
                .distinct()
                .map(line -> new Problem(line, importer(line), null, null))
                .toList();
    }

    private static @Nullable String importer(String line) {
        Matcher importing = Pattern.compile("imported in module (\\w+)").matcher(line);
        return importing.find() ? importing.group(1) : null;
    }
}
