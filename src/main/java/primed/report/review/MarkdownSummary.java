package primed.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import primed.report.review.Matrix.Mark;
import primed.report.review.Matrix.Row;

/** The review in short, as Markdown for a pull request or the summary of a job on GitHub. */
public final class MarkdownSummary {
    /** GitHub takes 1 MiB for the summary of a step; a character may be three bytes. */
    private static final int MOST = 300_000;

    private final Review review;
    private final String page;
    private final StringBuilder text = new StringBuilder();

    private MarkdownSummary(Review review, String page) {
        this.review = review;
        this.page = page;
    }

    /** The summary where the page cannot be reached from, as on a code host. */
    public static String of(Review review) {
        return new MarkdownSummary(review, "").write();
    }

    /**
     * The summary with links to the page.
     *
     * @param page where the page is, seen from the summary
     */
    public static String beside(String page, Review review) {
        return new MarkdownSummary(review, page).write();
    }

    private String write() {
        text.append("# ").append(escaped(review.origin().title())).append("\n\n");
        if (review.question() != null) {
            text.append("> ").append(escaped(review.question())).append("\n\n");
        }
        answer();
        unexpected();
        if (review.matrix() == null) {
            verdicts();
        } else {
            matrix(review.matrix());
        }
        review.exhibits().forEach(this::exhibit);
        review.counterexamples().forEach(this::behavior);
        text.append("Each behavior can be walked through, state by state, in the page that the run has written: ")
                .append(page.isEmpty() ? "review.html" : link(page, page))
                .append(".\n");
        return text.toString();
    }

    private static String link(String words, String target) {
        return "[" + escaped(words) + "](" + target + ")";
    }

    private void answer() {
        text.append("**").append(escaped(review.answer().headline())).append("**\n\n");
        if (!review.answer().because().isEmpty()) {
            text.append(escaped(review.answer().because())).append("\n\n");
        }
        for (Review.Point point : review.answer().points()) {
            text.append("- ")
                    .append(point.tone().sign())
                    .append(" **")
                    .append(escaped(point.subject()))
                    .append("**: ")
                    .append(escaped(point.text()))
                    .append('\n');
        }
        text.append('\n');
    }

    private void unexpected() {
        List<Verdict> others =
                review.verdicts().stream().filter(one -> !one.asExpected()).toList();
        text.append(review.verdicts().size() - others.size())
                .append(" of ")
                .append(review.verdicts().size())
                .append(" models ended as expected.\n\n");
        others.forEach(one -> text.append("- ✗ **")
                .append(escaped(one.model()))
                .append("**: ")
                .append(escaped(one.differences()))
                .append('\n'));
        text.append(others.isEmpty() ? "" : "\n");
    }

    private void matrix(Matrix matrix) {
        List<String> heads = new ArrayList<>(List.of(""));
        matrix.subjects().forEach(subject -> heads.add(subject.name()));
        row(heads);
        row(heads.stream().map(head -> "---").toList());
        for (Row row : matrix.rows()) {
            List<String> cells = new ArrayList<>(List.of(escaped(row.title())));
            row.cells()
                    .forEach(cell -> cells.add(
                            cell.marks().stream().map(MarkdownSummary::mark).collect(Collectors.joining("<br>"))));
            row(cells);
        }
        text.append('\n');
    }

    private static String mark(Mark mark) {
        return mark.tone().sign() + " " + escaped(mark.label()) + " " + bold(mark.tone() == Tone.BAD, mark.verdict())
                + (mark.circumstances().isEmpty() ? "" : " (" + escaped(mark.circumstances()) + ")");
    }

    private static String bold(boolean strong, String words) {
        return strong ? "**" + escaped(words) + "**" : escaped(words);
    }

    private void verdicts() {
        row(List.of("model", "result", "states", "depth"));
        row(List.of("---", "---", "---:", "---:"));
        review.verdicts()
                .forEach(one -> row(List.of(
                        escaped(one.model()),
                        one.tone().sign() + " " + escaped(one.words()),
                        number(one.distinct()),
                        number(one.depth()))));
        text.append('\n');
    }

    private void exhibit(Exhibit exhibit) {
        text.append("## ").append(escaped(exhibit.title())).append("\n\n");
        text.append(escaped(exhibit.caption())).append("\n\n");
        row(exhibit.columns().stream().map(MarkdownSummary::escaped).toList());
        row(exhibit.columns().stream().map(column -> "---").toList());
        exhibit.rows()
                .forEach(row -> row(row.cells().stream()
                        .map(cell -> (cell.tone().sign() + " " + escaped(cell.text())).strip())
                        .toList()));
        text.append('\n');
    }

    private void behavior(Counterexample behavior) {
        int before = text.length();
        text.append("<details><summary>")
                .append(Escaped.content(behavior.title()))
                .append(" (")
                .append(Escaped.content(behavior.model()))
                .append(behavior.property() == null ? "" : ", " + Escaped.content(behavior.property()))
                .append(", ")
                .append(behavior.steps())
                .append(" steps)</summary>\n\n");
        if (behavior.why() != null) {
            text.append(escaped(behavior.why())).append("\n\n");
        }
        if (behavior.sequence() == null) {
            steps(behavior);
        } else {
            text.append("```mermaid\n")
                    .append(Mermaid.text(behavior.sequence()))
                    .append("```\n");
        }
        text.append(page.isEmpty() ? "" : "\n" + link("Walk through it", page + "#" + behavior.id()) + "\n")
                .append("\n</details>\n\n");
        if (text.length() > MOST) {
            text.setLength(before);
            text.append("There is no room for ")
                    .append(escaped(behavior.title()))
                    .append(" here; the page has it.\n\n");
        }
    }

    private void steps(Counterexample behavior) {
        row(List.of("step", "action", "what changes"));
        row(List.of("---:", "---", "---"));
        for (Frame frame : behavior.frames()) {
            String changes = frame.changes().stream()
                    .map(change ->
                            escaped(change.path()) + ": " + escaped(change.before()) + " → " + escaped(change.after()))
                    .collect(Collectors.joining("<br>"));
            row(List.of(
                    (behavior.repeats(frame) ? "↻ " : "") + frame.index(),
                    frame.index() == 0 ? "the initial state" : escaped(frame.action()),
                    changes));
        }
        if (behavior.cycle() != null) {
            Frame closing = behavior.cycle().closing();
            row(List.of(
                    "↻ " + closing.index(),
                    escaped(closing.action()),
                    "back to state " + behavior.cycle().backTo()));
        }
        if (!behavior.ending().isEmpty()) {
            text.append("\nThen ").append(escaped(behavior.ending())).append(".\n");
        }
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String number(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    /** Text that is nothing but text, in a paragraph and in a table. */
    static String escaped(String text) {
        return Escaped.content(text)
                .replaceAll("([\\\\`*_\\[\\]|~#$@])", "\\\\$1")
                .replaceAll("\\R", " ");
    }
}
