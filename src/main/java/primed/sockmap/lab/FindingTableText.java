package primed.sockmap.lab;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Measurement;

/** A table of findings and kernels as Markdown. */
public final class FindingTableText {
    private static final String NONE = "–";
    private static final String CONFORMS = "conforms";

    private final FindingTable table;
    private final List<String> lines = new ArrayList<>();

    private FindingTableText(FindingTable table) {
        this.table = table;
    }

    /** Writes a table, with what a reader has to know. */
    public static String of(FindingTable table) {
        return new FindingTableText(table).text();
    }

    private String text() {
        lines.add("# Findings and kernels");
        lines.add("");
        lines.add("What can go wrong when a sockmap socket is read, kernel by kernel.");
        lines.add(
                "The first line of a cell is what the spec says, with that kernel's constants: TLC was asked whether any"
                        + " behavior shows the finding.");
        lines.add("The second line is what the kernel did: how often the finding showed.");
        lines.add(
                "Where the schedule is *forced*, what can happen must happen each time; what comes *by chance* may, and where it was not seen the line says"
                        + " how probable it may be all the same (Wilson, with 95 % confidence).");
        lines.add(
                "What waits inside `recv` is tried in the lab only, on kernels under QEMU, for it can lock up a machine.");
        lines.add("");
        constants();
        findings();
        outcomes();
        replays();
        races();
        lines.add("Written by the following command, together with the same as JSON; see `docs/kernel-lab.md`.");
        lines.add("");
        lines.add("```");
        lines.add(
                "java -jar target/primed.jar kernel lab --kernel running 6.1.176 6.1.192 6.12.117 --table specs/sockmap/KERNELS.md");
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private void constants() {
        header("Constant of the spec", KernelColumn::version);
        for (String name : List.of("FionreadSees", "CopiedSeq", "SelfRedirect")) {
            row(
                    "`" + name + "`",
                    column -> "`\"" + LabKernels.constants(column.semantics()).get(name) + "\"`");
        }
        row("Runs", KernelColumn::origin);
        lines.add("");
    }

    private void findings() {
        lines.add("## Findings");
        lines.add("");
        header("Finding", KernelColumn::version);
        for (Finding finding : Finding.values()) {
            String means = finding.means().isForced() ? "forced" : "by chance";
            row(finding.title() + " (" + means + ")", column -> cell(column.cell(finding)));
        }
        lines.add("");
        List<String> disagreements = table.columns().stream()
                .flatMap(column -> column.disagreements().stream()
                        .map(cell ->
                                "- " + column.version() + ": " + cell.finding().title()))
                .toList();
        if (disagreements.isEmpty()) {
            lines.add("Spec and kernel disagree nowhere.");
        } else {
            lines.add("Spec and kernel disagree:");
            lines.addAll(disagreements);
        }
        lines.add("");
    }

    private static String cell(Cell cell) {
        String seen = cell.measurement() == null ? NONE + " (" + cell.whyNot() + ")" : cell.seen();
        String text = cell.prediction().words() + "<br>" + seen;
        return cell.verdict() == Cell.Verdict.DISAGREE ? "**" + text + "<br>DISAGREE**" : text;
    }

    private void outcomes() {
        lines.add("## What was seen");
        lines.add("");
        header("Finding", KernelColumn::version);
        for (Finding finding : Finding.values()) {
            row("`" + finding.id() + "`", column -> outcomes(column.cell(finding)));
        }
        lines.add("");
    }

    private static String outcomes(Cell cell) {
        Measurement measurement = cell.measurement();
        return measurement == null
                ? NONE
                : measurement.outcomes().entrySet().stream()
                        .map(outcome -> outcome.getKey() + ": " + outcome.getValue())
                        .collect(Collectors.joining("<br>"));
    }

    private void replays() {
        Set<String> traces = new TreeSet<>();
        table.columns().forEach(column -> column.replays().forEach(replay -> traces.add(replay.trace())));
        if (traces.isEmpty()) {
            return;
        }
        lines.add("## Replays of the counterexamples");
        lines.add("");
        lines.add("The spec was asked for each committed counterexample again, with the constants of the kernel; where"
                + " FIONREAD sees the native queue only, a wait for it may run out.");
        lines.add("What it gave was replayed on that kernel, step by step. Where it is *unforceable*, no means from"
                + " user space forces a step of it.");
        lines.add("");
        header("Trace", KernelColumn::version);
        for (String trace : traces) {
            row(
                    "`" + trace + "`",
                    column -> column.replays().stream()
                            .filter(replay -> replay.trace().equals(trace))
                            .map(KernelColumn.TraceReplay::result)
                            .findFirst()
                            .orElse(NONE));
        }
        lines.add("");
        lines.add("What there is to say of those that do not conform:");
        lines.add("");
        for (KernelColumn column : table.columns()) {
            column.replays().stream()
                    .filter(replay ->
                            !replay.text().isEmpty() && !replay.result().equals(CONFORMS))
                    .forEach(replay ->
                            lines.add("- " + column.version() + ", `" + replay.trace() + "`: " + replay.text()));
        }
        lines.add("");
    }

    private void races() {
        Set<String> races = new LinkedHashSet<>();
        table.columns().forEach(column -> column.races().forEach(race -> races.add(race.race())));
        if (races.isEmpty()) {
            return;
        }
        lines.add("## Races");
        lines.add("");
        lines.add(
                "Nothing is held back here. Each run was written down call by call, and the spec, with the constants of"
                        + " the kernel, was asked whether it is one of its behaviors.");
        lines.add("");
        header("Race", KernelColumn::version);
        for (String race : races) {
            row(
                    race,
                    column -> column.races().stream()
                            .filter(raced -> raced.race().equals(race))
                            .map(FindingTableText::words)
                            .findFirst()
                            .orElse(NONE));
        }
        lines.add("");
    }

    private static String words(KernelColumn.Raced race) {
        String outcomes = race.outcomes().entrySet().stream()
                .map(outcome -> outcome.getKey() + ": " + outcome.getValue())
                .collect(Collectors.joining("<br>"));
        return race.forbidden() == 0
                ? outcomes + "<br>all allowed"
                : "**" + outcomes + "<br>" + race.forbidden() + " FORBIDDEN**";
    }

    private void header(String first, Function<KernelColumn, String> name) {
        row(first, name);
        lines.add("|---|" + "---|".repeat(table.columns().size()));
    }

    private void row(String first, Function<KernelColumn, String> cell) {
        lines.add("| " + first + " | " + table.columns().stream().map(cell).collect(Collectors.joining(" | ")) + " |");
    }
}
