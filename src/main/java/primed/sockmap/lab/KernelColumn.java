package primed.sockmap.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param races how readers raced with senders, with nothing held back
 */
public record KernelColumn(
        String version,
        String origin,
        KernelSemantics semantics,
        List<Cell> cells,
        List<TraceReplay> replays,
        List<Raced> races) {
    private static final String LAB_ONLY = "in the lab only";

    public KernelColumn {
        cells = List.copyOf(cells);
        replays = replays.stream()
                .sorted(Comparator.comparing(TraceReplay::trace))
                .toList();
        races = List.copyOf(races);
    }

    /**
     * A counterexample on this kernel.
     *
     * @param trace its name
     * @param result {@code conforms}, {@code unforceable}, {@code diverges}, {@code not replayed}, or {@code the spec
     *     has none}
     * @param text what there is to say about it
     */
    public record TraceReplay(String trace, String result, String text) {}

    /**
     * A race on this kernel.
     *
     * @param race who raced, in words
     * @param outcomes how many runs ended in which way
     * @param forbidden how many of them the spec forbids
     */
    public record Raced(String race, Map<String, Integer> outcomes, int forbidden) {
        public Raced {
            outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        }
    }

    /** Puts together what was predicted and what was measured. */
    public static KernelColumn of(
            String version,
            String origin,
            KernelSemantics semantics,
            Map<Finding, Prediction> predictions,
            List<GuestMessage> measured,
            List<TraceReplay> replays,
            List<Raced> races) {
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
        return new KernelColumn(version, origin, semantics, cells, replays, races);
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
