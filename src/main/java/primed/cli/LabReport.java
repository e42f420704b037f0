package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import primed.sockmap.lab.Cell;
import primed.sockmap.lab.FindingTable;
import primed.sockmap.lab.FindingTableJson;
import primed.sockmap.lab.FindingTableText;
import primed.sockmap.lab.KernelColumn;
import primed.sockmap.lab.KernelColumn.Raced;
import primed.sockmap.lab.KernelColumn.TraceReplay;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the lab tells people and programs. */
final class LabReport {
    private static final String DIVERGES = "diverges";

    private final Console console;

    LabReport(Console console) {
        this.console = console;
    }

    /** What a kernel is at. */
    void progress(String version, String text) {
        console.err().println(version + ": " + text);
    }

    /** A kernel has come to no end. */
    void failure(String version, String message) {
        console.out().println();
        console.out().println(console.bad(version + ": ") + message);
    }

    /** Where the remains of the guests are. */
    void kept(Path folder) {
        console.err().println("Consoles and initramfs are kept in " + folder + ".");
    }

    /** A kernel's findings and replays. */
    void column(KernelColumn column) {
        console.out().println();
        console.out().println(console.bold("Linux " + column.version()) + ", " + column.origin());
        Table table = new Table(4);
        for (Cell cell : column.cells()) {
            table.row(
                    Table.Cell.of(cell.finding().title()),
                    Table.Cell.of(cell.prediction().words()),
                    Table.Cell.number(cell.seen()),
                    verdict(cell));
        }
        table.lines(console.width()).forEach(console.out()::println);
        if (!column.replays().isEmpty()) {
            console.out()
                    .println("  Traces: "
                            + column.replays().stream()
                                    .collect(Collectors.groupingBy(TraceReplay::result, Collectors.counting()))
                                    .entrySet()
                                    .stream()
                                    .map(result -> result.getValue() + " " + result.getKey())
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        column.replays().stream()
                .filter(replay -> replay.result().equals(DIVERGES))
                .forEach(replay ->
                        console.out().println("  " + console.bad(replay.trace() + " diverges: ") + replay.text()));
        races(column.races());
    }

    private void races(List<Raced> races) {
        if (races.isEmpty()) {
            return;
        }
        int runs = races.stream()
                .flatMap(race -> race.outcomes().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        int forbidden = races.stream().mapToInt(Raced::forbidden).sum();
        console.out()
                .println("  Races: " + runs + " runs, "
                        + (forbidden == 0 ? "all allowed by the spec" : console.bad(forbidden + " FORBIDDEN")));
        races.stream()
                .filter(race -> race.forbidden() > 0)
                .forEach(race -> console.out()
                        .println("  " + console.bad(race.race() + ": ") + race.forbidden() + " forbidden of "
                                + race.outcomes()));
    }

    private Table.Cell verdict(Cell cell) {
        return switch (cell.verdict()) {
            case AGREE -> Table.Cell.styled("agree", console::good);
            case DISAGREE -> Table.Cell.styled("DISAGREE", console::bad);
            case NOT_SEEN -> Table.Cell.styled("not seen", console::dim);
            case OPEN -> Table.Cell.styled("open", console::dim);
        };
    }

    /** The table that is there already, or one of no kernels. */
    static FindingTable tableAt(Path markdown) throws IOException {
        Path json = new TableFiles(markdown).json();
        try {
            return Files.exists(json) ? FindingTableJson.read(Files.readString(json)) : new FindingTable(List.of());
        } catch (IllegalArgumentException e) {
            throw new UnusableException(json + " holds no table of findings and kernels: " + e.getMessage());
        }
    }

    /** Writes the table as Markdown and, beside it, as JSON. */
    void writeTable(FindingTable table, Path markdown) throws IOException {
        new TableFiles(markdown).write(FindingTableText.of(table), FindingTableJson.write(table), console);
    }

    /** The result for programs. */
    static ObjectNode document(FindingTable table) {
        ObjectNode document = head();
        document.put("usable", true).putNull("obstacle").set("kernels", FindingTableJson.write(table));
        return document;
    }

    /** The same where the lab cannot be used. */
    static ObjectNode unusable(String why) {
        return head().put("usable", false).put("obstacle", why);
    }

    private static ObjectNode head() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        return document.put("tool", "primed").put("version", Version.number());
    }

    /** 1 if spec and kernel disagree, a trace diverges or a race ends as the spec forbids. */
    static ExitCode exitCode(KernelColumn column) {
        boolean diverges =
                column.replays().stream().anyMatch(replay -> replay.result().equals(DIVERGES));
        boolean forbidden = column.races().stream().anyMatch(race -> race.forbidden() > 0);
        return diverges || forbidden || !column.disagreements().isEmpty() ? ExitCode.DIFFERENT : ExitCode.AS_EXPECTED;
    }

    /** A replay's text without the stack of an exception. */
    static String brief(String text) {
        return text.lines()
                .takeWhile(line -> !line.strip().equals("stack:"))
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }
}
