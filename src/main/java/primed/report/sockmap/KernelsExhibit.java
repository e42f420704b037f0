package primed.report.sockmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.report.review.Exhibit;
import primed.report.review.Exhibit.Cell;
import primed.report.review.Exhibit.Row;
import primed.report.review.Tone;
import tools.jackson.databind.JsonNode;

/** What {@code kernel lab --table} measured: findings against kernels, each predicted and then tried. */
public final class KernelsExhibit {
    private static final String CAN_HAPPEN = "can happen";

    private KernelsExhibit() {}

    /**
     * The table.
     *
     * @param kernels a list of kernels with their findings
     * @param behaviors the ids of the counterexamples that show a finding, by the finding
     * @throws IllegalArgumentException if it is anything else
     */
    public static Exhibit of(JsonNode kernels, Map<String, String> behaviors) {
        if (!kernels.isArray()) {
            throw new IllegalArgumentException("it is not a list of kernels");
        }
        List<String> columns = new ArrayList<>(List.of("finding"));
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        for (JsonNode kernel : kernels) {
            int filled = columns.size();
            columns.add(kernel.path("kernel").asString("?"));
            for (JsonNode finding : kernel.path("findings")) {
                List<Cell> row = rows.computeIfAbsent(
                        finding.path("finding").asString("?"),
                        id -> new ArrayList<>(
                                List.of(Cell.of(id.replace('-', ' ')).to(behaviors.getOrDefault(id, "")))));
                fill(row, filled);
                row.add(cell(finding));
            }
        }
        rows.values().forEach(row -> fill(row, columns.size()));
        return new Exhibit(
                "kernels",
                "Findings and kernels",
                "First what the spec says with the constants of that kernel, then what the kernel did.",
                columns,
                rows.values().stream().map(Row::new).toList(),
                "java -jar target/primed.jar kernel lab --table specs/sockmap/KERNELS.md");
    }

    private static void fill(List<Cell> row, int length) {
        while (row.size() < length) {
            row.add(Cell.of("–"));
        }
    }

    /** What can happen by chance and was not seen is no evidence for anything. */
    private static Cell cell(JsonNode finding) {
        String prediction = finding.path("prediction").asString("?") + "; ";
        if (finding.has("notTried")) {
            return Cell.of(prediction + "not tried: " + finding.path("notTried").asString(""));
        }
        int shown = finding.path("shown").asInt(0);
        int runs = finding.path("runs").asInt(0);
        Tone tone = tone(finding.path("verdict").asString(""));
        return shown == 0 && CAN_HAPPEN.equals(finding.path("prediction").asString(""))
                ? Cell.measured(prediction + "not seen in " + runs + " runs").in(tone == Tone.GOOD ? Tone.PLAIN : tone)
                : Cell.measured(prediction + shown + " of " + runs).in(tone);
    }

    private static Tone tone(String verdict) {
        return switch (verdict) {
            case "agree" -> Tone.GOOD;
            case "disagree" -> Tone.BAD;
            default -> Tone.PLAIN;
        };
    }
}
