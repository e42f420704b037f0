package primed.report.sockmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import primed.report.review.Matrix;
import primed.report.review.Matrix.Mark;
import primed.report.review.Review.Answer;
import primed.report.review.Review.Point;
import primed.report.review.Tone;
import primed.report.review.Verdict;

/** What the models say of each reader: first in the selftest's own environment, then in all of them. */
public final class SockmapAnswer {
    private final Matrix matrix;
    private final Map<String, Verdict> verdicts = new TreeMap<>();

    /**
     * @param matrix the readers; its first environment is the selftest's own
     * @param verdicts of all models
     */
    public SockmapAnswer(Matrix matrix, List<Verdict> verdicts) {
        this.matrix = matrix;
        verdicts.forEach(verdict -> this.verdicts.put(verdict.model(), verdict));
    }

    /** The answer. */
    public Answer words() {
        List<Point> points = new ArrayList<>();
        List<String> right = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int column = 0; column < matrix.subjects().size(); column++) {
            List<Mark> marks = matrix.rows().get(0).cells().get(column).marks();
            String reader = matrix.subjects().get(column).name();
            if (!marks.isEmpty()) {
                (marks.stream().allMatch(mark -> mark.tone() == Tone.GOOD) ? right : wrong).add(reader);
                points.add(point(column, marks));
            }
        }
        return new Answer(headline(right, wrong), because(), points);
    }

    private String headline(List<String> right, List<String> wrong) {
        String where = matrix.rows().get(0).title().replaceFirst(":.*", "");
        if (wrong.isEmpty()) {
            return "No reader goes wrong in " + lower(where) + ".";
        }
        String fails = "In " + lower(where) + " " + readers(wrong) + " can go wrong";
        return right.isEmpty() ? fails + "." : fails + "; " + readers(right) + " cannot.";
    }

    /** The first thing that goes wrong is what was asked about. */
    private String because() {
        return matrix.rows().get(0).cells().stream()
                .flatMap(cell -> cell.marks().stream())
                .filter(mark -> mark.tone() == Tone.BAD)
                .map(this::why)
                .filter(why -> !why.isEmpty())
                .map(why -> capital(why) + ".")
                .findFirst()
                .orElse("");
    }

    private static String readers(List<String> names) {
        return "the " + listed(names) + (names.size() == 1 ? " reader" : " readers");
    }

    private Point point(int column, List<Mark> marks) {
        boolean good = marks.stream().allMatch(mark -> mark.tone() == Tone.GOOD);
        String behavior = marks.stream()
                .map(Mark::behavior)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
        return new Point(
                good ? Tone.GOOD : Tone.BAD,
                matrix.subjects().get(column).name(),
                introduced(column) + (good ? safe(marks) : unsafe(marks)) + " " + everywhere(column),
                behavior);
    }

    /** What the reader does: its name says that only to those who know it. */
    private String introduced(int column) {
        String description = matrix.subjects().get(column).description();
        return description.isEmpty() ? "" : capital(description) + ". ";
    }

    private static String safe(List<Mark> marks) {
        return "Safe over " + listed(marks.stream().map(Mark::label).distinct().toList()) + ".";
    }

    private String unsafe(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.tone() != Tone.GOOD)
                .map(mark -> mark.label() + ", " + mark.verdict() + ": " + why(mark) + ".")
                .collect(Collectors.joining(" "));
    }

    private String why(Mark mark) {
        Verdict verdict = verdicts.get(mark.model());
        return verdict == null || verdict.why() == null ? "" : verdict.why();
    }

    private String everywhere(int column) {
        List<Mark> all = matrix.rows().stream()
                .flatMap(row -> row.cells().get(column).marks().stream())
                .toList();
        long good = all.stream().filter(mark -> mark.tone() == Tone.GOOD).count();
        return "Over all environments: safe in " + good + " of " + all.size() + " models.";
    }

    private static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String lower(String text) {
        return text.isEmpty()
                ? "the first environment"
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
