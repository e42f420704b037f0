package primed.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import primed.cli.Table.Cell;
import primed.conform.Answer;
import primed.replay.ReplayResult;
import primed.sockmap.kernel.KernelProbe;
import primed.spec.ModelResult;
import primed.tlc.Outcome;

/** The result of the main job, for people: one table that says how each model ended. */
final class RunReport {
    private final Console console;
    private final KernelProbe probe;

    /** @param probe what the machine allows */
    RunReport(Console console, KernelProbe probe) {
        this.console = console;
        this.probe = probe;
    }

    void print(List<Evidence> evidence, Path out, Duration checking, Duration replaying) {
        boolean replayed = evidence.stream().anyMatch(Evidence::isReplayed);
        List<String> heads = new ArrayList<>(List.of("model", "result", "states", "depth", "counterexample"));
        if (replayed) {
            heads.addAll(List.of("reference", "kernel", "recv loop, same schedule"));
        }
        Table table = new Table(heads.size());
        table.row(heads.stream().map(this::head).toArray(Cell[]::new));
        String group = "";
        for (Evidence one : evidence) {
            String next = ModelNames.group(one.checked().model());
            if (!next.equals(group)) {
                table.heading(console.bold(next));
                group = next;
            }
            List<Cell> cells = new ArrayList<>(checked(one));
            if (replayed) {
                cells.addAll(List.of(replay(one.replay()), replay(one.kernelResult()), schedule(one)));
            }
            table.row(cells.toArray(Cell[]::new));
        }
        table.lines(console.width()).forEach(console.out()::println);
        evidence.forEach(this::explain);
        console.out().println();
        summary(evidence).forEach(console.out()::println);
        console.out()
                .println("Traces and fixtures are in " + out + ". " + Durations.inSeconds(checking.plus(replaying))
                        + ": checking " + Durations.inSeconds(checking) + ", replaying and asking the spec "
                        + Durations.inSeconds(replaying) + ".");
    }

    private Cell head(String text) {
        return Cell.styled(text, console::bold);
    }

    private List<Cell> checked(Evidence evidence) {
        ModelResult checked = evidence.checked();
        Outcome outcome = checked.outcome();
        boolean fine = ExitCode.of(checked) == ExitCode.AS_EXPECTED;
        return List.of(
                Cell.of(ModelNames.of(checked.model())),
                Cell.styled((fine ? "" : "NOT AS EXPECTED: ") + result(checked), fine ? console::good : console::bad),
                Cell.number(
                        outcome == null
                                ? ""
                                : Objects.toString(outcome.statistics().distinct(), "")),
                Cell.number(
                        outcome == null
                                ? ""
                                : Objects.toString(outcome.statistics().depth(), "")),
                Cell.of(counterexample(evidence)));
    }

    private static String result(ModelResult checked) {
        Outcome outcome = checked.outcome();
        if (outcome == null) {
            return "skipped: not for TLC";
        }
        String property = checked.property();
        return property == null ? outcome.result().label() : outcome.result() + ": " + property;
    }

    private static String counterexample(Evidence evidence) {
        Outcome outcome = evidence.checked().outcome();
        if (evidence.trace() == null || outcome == null || outcome.behavior() == null) {
            return "";
        }
        int steps = outcome.behavior().steps().size();
        return ModelNames.ofTrace(evidence.checked().model()) + ", " + steps + " steps";
    }

    private Cell replay(@Nullable ReplayResult replay) {
        if (replay == null) {
            return Cell.of("");
        }
        if (replay instanceof ReplayResult.Unforceable) {
            return Cell.styled(ReplayWords.of(replay), console::dim);
        }
        return Cell.styled(
                ReplayWords.of(replay), replay instanceof ReplayResult.Conforms ? console::good : console::bad);
    }

    private Cell schedule(Evidence evidence) {
        if (evidence.schedule() == null) {
            return Cell.of("");
        }
        boolean allowed = evidence.allowed() instanceof Answer.Allowed;
        String summary = evidence.schedule().summary() + (allowed ? "" : ", NOT ALLOWED BY THE SPEC");
        return Cell.styled(
                summary, !allowed ? console::bad : evidence.schedule().isComplete() ? console::good : console::dim);
    }

    private void explain(Evidence evidence) {
        if (evidence.exitCode() == ExitCode.AS_EXPECTED) {
            return;
        }
        console.out().println();
        console.out().println(console.bold(ModelNames.of(evidence.checked().model())));
        evidence.checked()
                .comparison()
                .differences()
                .forEach(text -> console.out().println("  " + text));
        Outcome outcome = evidence.checked().outcome();
        if (outcome != null) {
            outcome.problems()
                    .forEach(problem ->
                            console.out().println(problem.toString().indent(2).stripTrailing()));
        }
        if (evidence.replay() != null && !(evidence.replay() instanceof ReplayResult.Conforms)) {
            console.out().println(evidence.replay().toString().indent(2).stripTrailing());
        }
        if (evidence.kernelResult() instanceof ReplayResult.Diverges diverges) {
            console.out().println("  on the running kernel:");
            console.out().println(diverges.toString().indent(2).stripTrailing());
        }
        if (evidence.allowed() != null && !(evidence.allowed() instanceof Answer.Allowed)) {
            console.out().println("  the recv loop's run on the reference: " + evidence.allowed());
        }
    }

    private List<String> summary(List<Evidence> evidence) {
        long expected = evidence.stream()
                .filter(one -> ExitCode.of(one.checked()) == ExitCode.AS_EXPECTED)
                .count();
        long counterexamples = count(evidence, one -> one.trace() != null);
        long replayed = count(evidence, one -> one.replay() != null);
        long conforming = count(evidence, one -> one.replay() instanceof ReplayResult.Conforms);
        long schedules = count(evidence, one -> one.schedule() != null);
        long complete =
                count(evidence, one -> one.schedule() != null && one.schedule().isComplete());
        long allowed = count(evidence, one -> one.allowed() instanceof Answer.Allowed);
        List<String> lines = new ArrayList<>();
        lines.add(expected + " of " + evidence.size() + " models ended as expected; " + counterexamples
                + " have a counterexample.");
        if (replayed == 0) {
            return lines;
        }
        lines.add(conforming + " of " + replayed
                + " counterexamples replay in lockstep on the reference implementation.");
        lines.add(kernel(evidence));
        lines.add("The recv loop got all the bytes in order under " + complete + " of " + schedules
                + " of their schedules; " + allowed + " of " + schedules + " runs are as the spec says.");
        return lines;
    }

    private String kernel(List<Evidence> evidence) {
        if (!probe.isUsable()) {
            return "None was replayed on the running kernel. " + probe.obstacle();
        }
        long happened = count(evidence, one -> one.kernelResult() instanceof ReplayResult.Conforms);
        long inPlace = count(evidence, Evidence::happenedInPlace);
        long unforceable = count(evidence, one -> one.kernelResult() instanceof ReplayResult.Unforceable);
        long other = count(evidence, one -> one.kernelResult() instanceof ReplayResult.Diverges);
        return happened + " happen on the running kernel (" + probe.kernel() + ") when they are forced, " + inPlace
                + " of them as an equivalent behavior; " + unforceable
                + " cannot be forced from outside" + (other == 0 ? "." : "; " + other + " DIVERGE.");
    }

    private static long count(List<Evidence> evidence, java.util.function.Predicate<Evidence> which) {
        return evidence.stream().filter(which).count();
    }
}
