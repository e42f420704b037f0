package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import primed.cli.Table.Cell;
import primed.report.Place;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.Outcome;
import primed.tlc.Problem;
import primed.tlc.Result;
import primed.tlc.Violation;

/** The results of checking, for people. */
final class CheckReport {
    private static final int COLUMNS = 6;

    private final Console console;

    CheckReport(Console console) {
        this.console = console;
    }

    /** Prints a table of all models, and what went wrong with each that is not as it should be. */
    void print(List<ModelResult> results, Map<Model, Path> traces) throws IOException {
        printTable(results);
        printDetails(results, traces);
    }

    /** Prints a table of all models. */
    void printTable(List<ModelResult> results) {
        ModelNames names = names(results);
        Table table = new Table(COLUMNS);
        table.row(
                Cell.styled("model", console::bold),
                Cell.styled("result", console::bold),
                Cell.styled("states", console::bold),
                Cell.styled("distinct", console::bold),
                Cell.styled("depth", console::bold),
                Cell.styled("time", console::bold));
        results.forEach(result -> add(result, names.name(result.model()), table));
        table.lines(console.width()).forEach(console.out()::println);
    }

    private static ModelNames names(List<ModelResult> results) {
        return ModelNames.among(results.stream().map(ModelResult::model).toList());
    }

    /** Prints what went wrong with each model that is not as it should be, and what else one should know. */
    void printDetails(List<ModelResult> results, Map<Model, Path> traces) throws IOException {
        ModelNames names = names(results);
        for (ModelResult result : results) {
            explain(result, names.name(result.model()), traces);
        }
        new CheckRemarks(console, names).print(results);
    }

    private void add(ModelResult checked, String name, Table table) {
        Outcome outcome = checked.outcome();
        if (outcome == null) {
            table.row(
                    Cell.of(name),
                    Cell.of("skipped: " + checked.whySkipped()),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(""));
            return;
        }
        boolean fine = ExitCode.of(checked) == ExitCode.AS_EXPECTED;
        table.row(
                Cell.of(name),
                Cell.styled(verdict(checked, outcome), fine ? console::good : console::bad),
                Cell.number(Objects.toString(outcome.statistics().total(), "")),
                Cell.number(Objects.toString(outcome.statistics().distinct(), "")),
                Cell.number(Objects.toString(outcome.statistics().depth(), "")),
                Cell.number(outcome.elapsed() == null ? "" : Durations.inSeconds(outcome.elapsed())));
    }

    private static String verdict(ModelResult checked, Outcome outcome) {
        String property = checked.property();
        String result = property == null ? outcome.result().label() : outcome.result() + " (" + property + ")";
        if (checked.model().expectation().result() == null) {
            return result;
        }
        return checked.comparison().asExpected() ? result + ", as expected" : result + ", not as expected";
    }

    private void explain(ModelResult checked, String name, Map<Model, Path> traces) {
        Outcome outcome = checked.outcome();
        if (outcome == null || ExitCode.of(checked) == ExitCode.AS_EXPECTED) {
            return;
        }
        console.out().println();
        console.out().println(console.bold(name));
        checked.comparison().differences().forEach(difference -> console.out().println("  " + difference));
        outcome.problems().forEach(problem -> print(problem, checked));
        if (outcome.violations().size() > 1) {
            outcome.violations().forEach(this::print);
        }
        Path trace = traces.get(checked.model());
        if (outcome.behavior() != null && checked.model().expectation().result() != outcome.result()) {
            new BehaviorText(console).print(outcome.behavior());
        }
        if (trace != null) {
            console.out().println("  trace: " + trace);
        }
        boolean isPlaced = outcome.problems().stream().anyMatch(problem -> problem.module() != null);
        String output = outcome.toolOutput().strip();
        boolean isOfUse =
                outcome.result() == Result.CRASH || (outcome.result() == Result.EVALUATION_ERROR && !isPlaced);
        if (isOfUse && !output.isEmpty()) {
            console.out().println(output.indent(4).stripTrailing());
        }
    }

    private void print(Violation violation) {
        String property = violation.property() == null ? "" : " (" + violation.property() + ")";
        int length = violation.behavior().steps().size() + 1;
        console.out().println("  found: " + violation.result() + property + ", a behavior of " + length + " states");
    }

    private void print(Problem problem, ModelResult checked) {
        console.out()
                .println(Place.inCharacters(checked, problem)
                        .toString()
                        .indent(2)
                        .stripTrailing());
        Place.of(checked.model(), checked.libraries(), problem)
                .map(Place::picture)
                .ifPresent(lines -> lines.forEach(line -> console.out().println(console.dim("    | ") + line)));
        Hints.about(problem).forEach(hint -> console.out().println("  " + hint));
    }
}
