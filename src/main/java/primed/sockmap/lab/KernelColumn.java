package primed.sockmap.lab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Measurement;
import primed.sockmap.reference.KernelSemantics;

/**
 * All findings on one kernel.
 *
 * @param version the kernel's upstream version
 * @param origin where it runs and comes from, for people
 * @param semantics its constants in the spec
 * @param cells one for each finding, in order
 * @param replays how the traces were replayed
 */
public record KernelColumn(
        String version, String origin, KernelSemantics semantics, List<Cell> cells, List<TraceReplay> replays) {
    private static final String LAB_ONLY = "in the lab only";

    public KernelColumn {
        cells = List.copyOf(cells);
        replays = List.copyOf(replays);
    }

    /**
     * A trace on this kernel.
     *
     * @param trace its name
     * @param result {@code conforms}, {@code unforceable}, {@code diverges} or {@code not replayed}
     * @param text what there is to say about it
     */
    public record TraceReplay(String trace, String result, String text) {}

    /** Puts together what was predicted and what was measured. */
    public static KernelColumn of(
            String version,
            String origin,
            KernelSemantics semantics,
            Map<Finding, Prediction> predictions,
            List<GuestMessage> measured,
            List<TraceReplay> replays) {
        Map<Finding, Measurement> measurements = new EnumMap<>(Finding.class);
        Map<Finding, String> notTried = new EnumMap<>(Finding.class);
        for (GuestMessage message : measured) {
            if (message instanceof GuestMessage.Tried tried) {
                measurements.put(tried.measurement().finding(), tried.measurement());
            } else if (message instanceof GuestMessage.NotTried not) {
                notTried.put(not.finding(), not.why());
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (Finding finding : Finding.values()) {
            Measurement measurement = measurements.get(finding);
            cells.add(new Cell(
                    finding,
                    predictions.getOrDefault(finding, Prediction.NOT_ASKED),
                    measurement,
                    measurement != null ? null : notTried.getOrDefault(finding, LAB_ONLY)));
        }
        return new KernelColumn(version, origin, semantics, cells, replays);
    }

    /** The cell of a finding. */
    public Cell cell(Finding finding) {
        return cells.stream()
                .filter(cell -> cell.finding() == finding)
                .findFirst()
                .orElseThrow();
    }

    /** The findings for which prediction and measurement contradict each other. */
    public List<Cell> disagreements() {
        return cells.stream()
                .filter(cell -> cell.verdict() == Cell.Verdict.DISAGREE)
                .toList();
    }
}
