package primed.cli;

import java.nio.file.Path;
import java.util.Locale;
import primed.graph.Bound;
import primed.graph.Cover;
import primed.graph.Coverage;

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
