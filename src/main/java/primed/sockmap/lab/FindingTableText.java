package primed.sockmap.lab;

import java.util.ArrayList;
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
        lines.add("Where the schedule is *forced*, what can happen must happen each time; what comes *by chance* may.");
        lines.add(
                "What waits inside `recv` is tried in the lab only, on kernels under QEMU, for it can lock up a machine.");
        lines.add("");
        constants();
        findings();
        outcomes();
        replays();
        lines.add("Written by the following command, together with the same as JSON; see `docs/kernel-lab.md`.");
        lines.add("");
        lines.add("```");
        lines.add(
                "java -jar target/primed.jar kernel lab --kernel running 6.1.176 6.1.192 --table specs/sockmap/KERNELS.md");
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
            lines.add("Wherever both are known, spec and kernel agree.");
        } else {
            lines.add("Spec and kernel disagree:");
            lines.addAll(disagreements);
        }
        lines.add("");
    }

    private static String cell(Cell cell) {
        Measurement measurement = cell.measurement();
        String seen = measurement == null
                ? NONE + " (" + cell.whyNot() + ")"
                : measurement.shown() + " of " + measurement.runs();
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
        lines.add("## Replays of the committed traces");
        lines.add("");
        lines.add(
                "A trace belongs to one set of constants. Where it is *unforceable* the kernel has others, or no means"
                        + " from user space forces a step of it.");
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
    }

    private void header(String first, Function<KernelColumn, String> name) {
        row(first, name);
        lines.add("|---|" + "---|".repeat(table.columns().size()));
    }

    private void row(String first, Function<KernelColumn, String> cell) {
        lines.add("| " + first + " | " + table.columns().stream().map(cell).collect(Collectors.joining(" | ")) + " |");
    }
}
