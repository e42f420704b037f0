package primed.cli;

import java.nio.file.Path;
import java.util.Locale;
import primed.graph.Bound;
import primed.graph.Cover;
import primed.graph.Coverage;
import primed.report.review.SuiteTable;

/** Tells people about a suite. */
final class SuiteReport {
    private final Console console;

    SuiteReport(Console console) {
        this.console = console;
    }

    void print(SuiteResult result, Path out) {
        Cover cover = result.cover();
        Bound bound = cover.bound();
        console.out()
                .println(console.bold(Numbers.of(cover.tests(), "test") + ", " + Numbers.of(cover.steps(), "step"))
                        + "; lower bound " + Numbers.of(bound.tests()) + ", " + Numbers.of(bound.steps()) + " "
                        + distance(result));
        if (result.options().priceOfTest().isPresent()) {
            console.out()
                    .println("cost " + Numbers.of(result.cost()) + " at "
                            + Numbers.of(result.options().priceOfTest().getAsLong(), "step") + " a test; lower bound "
                            + Numbers.of(bound.cost()));
        }
        console.out()
                .println("reaches " + Numbers.of(result.reached()) + " of " + Numbers.of(result.targets()) + " "
                        + things(result.options().coverage()) + "; the longest test has "
                        + Numbers.of(result.longest(), "step"));
        console.out().println("written to " + out + ", with " + SuiteFolder.INDEX);
    }

    /** The suites of a manifest: a line for each state graph. */
    void print(SuiteTable sizes) {
        Table table = new Table(5);
        table.row(head("model"), head("states"), head("transitions"), head("tests"), head("steps"));
        for (SuiteTable.Row row : sizes.rows()) {
            String others =
                    row.models().size() == 1 ? "" : " and " + (row.models().size() - 1) + " more";
            table.row(
                    Table.Cell.of(row.models().get(0) + others),
                    Table.Cell.number(Numbers.of(row.states())),
                    Table.Cell.number(Numbers.of(row.transitions())),
                    Table.Cell.number(beside(row.tests(), row.leastTests())),
                    Table.Cell.number(beside(row.steps(), row.leastSteps())));
        }
        table.lines(console.width()).forEach(console.out()::println);
        console.out().println();
        console.out()
                .println(
                        Numbers.of(sizes.rows().size(), "state graph") + ", " + Numbers.of(sizes.tests(), "test") + ", "
                                + Numbers.of(sizes.steps(), "step") + "; for " + Numbers.of(sizes.best())
                                + " it is proven that nothing is better.");
    }

    private Table.Cell head(String text) {
        return Table.Cell.styled(text, console::bold);
    }

    /** Where the bound is met it is not told. */
    private static String beside(long size, long least) {
        return Numbers.of(size) + (size == least ? "" : " (at least " + Numbers.of(least) + ")");
    }

    private String distance(SuiteResult result) {
        if (result.isBest()) {
            return console.good("(nothing is better)");
        }
        Cover cover = result.cover();
        return "(" + above(cover.tests(), cover.bound().tests()) + " and "
                + above(cover.steps(), cover.bound().steps()) + " above it)";
    }

    private static String above(long value, long bound) {
        return bound == 0 ? Numbers.of(value) : String.format(Locale.ROOT, "%.1f %%", 100.0 * (value - bound) / bound);
    }

    private static String things(Coverage coverage) {
        return switch (coverage) {
            case STATES -> "states";
            case TRANSITIONS -> "transitions";
            case PARAMETERS -> "transitions with their parameters";
        };
    }
}
