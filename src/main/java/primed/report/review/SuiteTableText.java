package primed.report.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import primed.report.review.SuiteTable.Row;

/** A table of suites as Markdown. */
public final class SuiteTableText {
    private SuiteTableText() {}

    /**
     * Writes a table, with what a reader has to know.
     *
     * @param file where it is written, as the command names it
     */
    public static String of(SuiteTable table, String file) {
        return """
                # Suites and their lower bounds

                For each state graph of `%s` the suite that covers its %s: as few tests as can be, and then as few
                steps. The bounds are proven for that very graph: no suite has fewer tests, and none with as few tests
                has fewer steps. Models that are asked about different properties can have the same graph.

                %s

                | models | states | transitions | reached | tests | at least | steps | at least |
                |---|---:|---:|---:|---:|---:|---:|---:|
                %s

                Written by the following command, together with the same as JSON; see `docs/suites.md`.

                ```
                %s
                ```
                """.formatted(
                        table.manifest(),
                        table.coverage(),
                        sum(table),
                        table.rows().stream().map(SuiteTableText::line).collect(Collectors.joining("\n")),
                        table.command(file));
    }

    /** What it comes to. */
    static String sum(SuiteTable table) {
        return String.format(
                Locale.ROOT,
                "%,d graphs, %,d tests, %,d steps; for %s nothing is better.",
                table.rows().size(),
                table.tests(),
                table.steps(),
                table.best() == table.rows().size() ? "each of them" : table.best() + " of them");
    }

    private static String line(Row row) {
        List<String> cells = List.of(
                row.models().stream().map(model -> "`" + model + "`").collect(Collectors.joining("<br>")),
                number(row.states()),
                number(row.transitions()),
                number(row.reached()) + " of " + number(row.targets()),
                number(row.tests()),
                number(row.leastTests()),
                number(row.steps()),
                number(row.leastSteps()));
        return "| " + String.join(" | ", cells) + " |";
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
