package primed.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import primed.cli.Table.Cell;
import primed.sockmap.Transport;
import primed.sockmap.race.Agreement;
import primed.sockmap.race.Agreement.Possibility;
import primed.sockmap.race.Category;
import primed.sockmap.race.RaceSetting;
import primed.sockmap.race.Tally;
import primed.sockmap.race.WilsonInterval;

/** The result of races, for people. */
final class RaceReport {
    private static final int COLUMNS = 4 + Category.values().length;

    private final Console console;

    RaceReport(Console console) {
        this.console = console;
    }

    void print(List<RaceResult> results) {
        Table table = new Table(COLUMNS);
        table.row(headings());
        Transport last = null;
        for (RaceResult result : results) {
            Transport transport = result.tally().setting().transport();
            if (transport != last) {
                table.heading(console.bold(transport.name()));
                last = transport;
            }
            table.row(row(result));
        }
        table.lines(console.width()).forEach(console.out()::println);
        console.out().println();
        console.out().println("In parentheses: where the probability lies, with 95 % confidence (Wilson), in percent.");
        results.forEach(this::printFindings);
    }

    /** What is raced, in a sentence. */
    void printBeginning(String kernel, RaceSetting setting, int runs) {
        console.out().println(kernel + ": " + setting.inWords() + "; " + grouped(runs) + " runs each.");
        console.out().println();
    }

    /** What is not all that was wanted. */
    void printEnd(boolean interrupted, @Nullable Path spec) {
        if (interrupted) {
            console.out()
                    .println(console.bad("Interrupted: partial, this is what there was until then.")
                            + " The spec was not asked.");
        } else if (spec == null) {
            console.out()
                    .println(
                            "The spec was not asked: there is no specs/sockmap/MCSelftest.tla here; name it by --spec.");
        }
    }

    /** Recorded runs. */
    void printRecorded(RaceResult result) {
        Tally tally = result.tally();
        Agreement agreement = result.agreement();
        String runs = grouped(tally.runs()) + " recorded runs ("
                + grouped(tally.logs().size()) + " kinds)";
        String verdict = agreement == null
                ? ""
                : agreement.agrees()
                        ? console.good(" are behaviors of the spec")
                        : console.bad(
                                ", " + grouped(result.forbiddenRuns()) + " of which are no behaviors of the spec");
        console.out().println(runs + verdict + ": " + result.log());
        if (agreement != null) {
            agreement.forbidden().forEach(this::printForbidden);
        }
    }

    private void printForbidden(Agreement.Forbidden forbidden) {
        console.out().println("  it follows as far as >>> — " + forbidden.inWords());
    }

    private Cell[] headings() {
        List<Cell> cells = new ArrayList<>(List.of(dim("reader"), right("runs")));
        for (Category category : Category.values()) {
            cells.add(right(category.words()));
        }
        cells.add(dim("the spec allows"));
        cells.add(dim("seen"));
        return cells.toArray(Cell[]::new);
    }

    private Cell dim(String text) {
        return Cell.styled(text, console::dim);
    }

    private Cell right(String text) {
        return new Cell(text, console::dim, true);
    }

    private Cell[] row(RaceResult result) {
        Tally tally = result.tally();
        List<Cell> cells =
                new ArrayList<>(List.of(Cell.of(tally.setting().reader().words()), Cell.number(grouped(tally.runs()))));
        for (Category category : Category.values()) {
            boolean none = tally.count(category) == 0;
            cells.add(new Cell(share(tally, category), none ? console::dim : text -> text, true));
        }
        cells.add(Cell.of(allowed(result.agreement())));
        cells.add(verdict(result));
        return cells.toArray(Cell[]::new);
    }

    private static String share(Tally tally, Category category) {
        WilsonInterval interval = tally.interval(category);
        String range = tally.count(category) == 0
                ? "< " + percent(interval.high())
                : percent(interval.low()) + "–" + percent(interval.high());
        return grouped(tally.count(category)) + " (" + range + ")";
    }

    private static String percent(double share) {
        double percent = 100 * share;
        return String.format(Locale.ROOT, percent < 1 ? "%.2f" : "%.1f", percent);
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String allowed(@Nullable Agreement agreement) {
        if (agreement == null) {
            return "not asked";
        }
        String always = words(agreement, Possibility.ALLOWED);
        String late = words(agreement, Possibility.IF_A_WAIT_RUNS_OUT);
        return late.isEmpty() ? always : always + "; " + late + " if a wait runs out";
    }

    private static String words(Agreement agreement, Possibility possibility) {
        return agreement.allowed().entrySet().stream()
                .filter(entry -> entry.getValue() == possibility)
                .map(Map.Entry::getKey)
                .map(Category::words)
                .collect(Collectors.joining(", "));
    }

    private Cell verdict(RaceResult result) {
        String seen = result.tally().seen().stream().map(Category::words).collect(Collectors.joining(", "));
        if (result.agreement() == null) {
            return Cell.of(seen);
        }
        return result.agreement().agrees()
                ? Cell.styled(seen + ": agrees", console::good)
                : Cell.styled(seen + ": " + grouped(result.forbiddenRuns()) + " runs FORBIDDEN", console::bad);
    }

    private void printFindings(RaceResult result) {
        Agreement agreement = result.agreement();
        if (agreement == null) {
            return;
        }
        String name = result.tally().setting().reader().words() + ", "
                + result.tally().setting().transport();
        if (!agreement.late().isEmpty()) {
            console.out()
                    .println(name + ": some runs are allowed only if a message was delivered after its send had"
                            + " returned (Delivery = \"deferred\").");
        }
        if (!agreement.agrees()) {
            console.out()
                    .println(console.bad(name + ": the spec forbids " + grouped(result.forbiddenRuns()) + " runs of "
                                    + agreement.forbidden().size()
                                    + (agreement.forbidden().size() == 1 ? " kind." : " kinds."))
                            + " Log: " + result.log());
            agreement.forbidden().forEach(this::printForbidden);
        }
    }
}
