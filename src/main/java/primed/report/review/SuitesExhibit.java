package primed.report.review;

import java.util.List;
import primed.report.review.Exhibit.Cell;
import primed.report.review.SuiteTable.Row;
import tools.jackson.databind.JsonNode;

/** What {@code suite --table} wrote: how large suites are, and how far from the best that may be. */
public final class SuitesExhibit {
    private SuitesExhibit() {}

    /**
     * The table.
     *
     * @param file where its Markdown is, as the command that makes it names it
     * @throws IllegalArgumentException if the document is no table of suites
     */
    public static Exhibit of(JsonNode document, String file) {
        SuiteTable table = SuiteTableJson.read(document.toString());
        return new Exhibit(
                "suites",
                "Suites and their lower bounds",
                "For each state graph the smallest suite that covers its " + table.coverage()
                        + ", beside what no suite can go below: no suite has fewer tests, and none with as few tests has"
                        + " fewer steps. " + SuiteTableText.sum(table),
                List.of("models", "states", "transitions", "reached", "tests (at least)", "steps (at least)"),
                table.rows().stream().map(SuitesExhibit::row).toList(),
                table.command(file));
    }

    private static Exhibit.Row row(Row row) {
        return Exhibit.Row.of(
                Cell.of(String.join(", ", row.models())),
                Cell.of(SuiteTableText.number(row.states())),
                Cell.of(SuiteTableText.number(row.transitions())),
                Cell.of(SuiteTableText.number(row.reached()) + " of " + SuiteTableText.number(row.targets()))
                        .in(row.reached() == row.targets() ? Tone.PLAIN : Tone.WARN),
                bounded(row.tests(), row.leastTests()),
                bounded(row.steps(), row.leastSteps()));
    }

    private static Cell bounded(long size, long least) {
        return Cell.of(SuiteTableText.number(size) + " (" + SuiteTableText.number(least) + ")")
                .in(size == least ? Tone.GOOD : Tone.PLAIN);
    }
}
