package primed.cli;

import java.nio.file.Path;
import java.util.Locale;
import primed.graph.Bound;
import primed.graph.Cover;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.report.review.SuiteTable;

/** Tells people about a suite. */
final class SuiteReport {
    private final Console console;

    SuiteReport(Console console) {
        this.console = console;
    }

    /** Tells what is there before it is covered; transitions that differ in their parameters only are counted once. */
    void covering(StateGraph graph) {
        int transitions = Covers.targets(graph, Coverage.TRANSITIONS);
        console.err()
                .println("Covering " + Numbers.of(graph.states(), "state") + " and "
                        + Numbers.of(transitions, "transition")
                        + (transitions == graph.transitions()
                                ? ""
                                : " (" + Numbers.of(graph.transitions()) + " with their parameters)")
                        + " ...");
        if (graph.transitions() == 0) {
            console.err().println(console.bad("No action is ever enabled") + ": no test has a step.");
        }
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
                .println("reaches " + Numbers.of(result.reached()) + " of " + things(result) + "; the longest test has "
                        + Numbers.of(result.longest(), "step"));
        console.out().println("written to " + out + ", with " + SuiteFolder.INDEX);
    }

    /** What an edit has changed. */
    void print(SuiteChange change, SuiteResult result) {
        console.out()
                .println(Numbers.of(change.kept()) + " of " + Numbers.of(change.before(), "test") + " kept, "
                        + Numbers.of(change.made().size()) + " made anew"
                        + (change.kept() > 0 && !result.isBest() ? "; --afresh makes the smallest suite" : ""));
        if (!change.codeChanged().isEmpty()) {
            console.out().println(change.ofTheBinding() + " changed: all tests are to be replayed");
        }
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

    private static String things(SuiteResult result) {
        String targets =
                Numbers.of(result.targets(), result.options().coverage() == Coverage.STATES ? "state" : "transition");
        return result.options().coverage() == Coverage.PARAMETERS ? targets + " with their parameters" : targets;
    }
}
