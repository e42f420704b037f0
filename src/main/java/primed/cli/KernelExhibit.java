package primed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import primed.replay.ReplayResult;
import primed.report.review.Exhibit;
import primed.report.review.Exhibit.Cell;
import primed.report.review.Exhibit.Row;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.kernel.KernelProbe;

/**
 * Which counterexamples happen on the running kernel.
 *
 * @param probe what the machine allows
 * @param behaviors the ids of the counterexamples
 */
record KernelExhibit(KernelProbe probe, Map<Evidence, String> behaviors) {

    /** The table; empty if nothing was to be replayed there. */
    Optional<Exhibit> table() {
        List<Row> rows = new ArrayList<>();
        behaviors.forEach((evidence, id) -> {
            KernelReplay.Outcome outcome = evidence.kernel();
            if (outcome != null) {
                rows.add(row(evidence, id, outcome));
            }
        });
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Exhibit(
                        "kernel",
                        "On the running kernel",
                        "Each counterexample was forced on real sockets of " + probe.kernel()
                                + ". A step that no program outside the kernel can force is named.",
                        List.of("counterexample", "model", "verdict", "in full"),
                        rows,
                        "java -jar target/primed.jar replay --on kernel traces/sockmap/*.itf.json"));
    }

    private static Row row(Evidence evidence, String id, KernelReplay.Outcome outcome) {
        ReplayResult result = outcome.result();
        String model = ModelNames.of(evidence.checked().model());
        return Row.of(
                Cell.of(ModelNames.ofTrace(evidence.checked().model()).replace('-', ' '))
                        .to(id),
                Cell.of(model),
                Cell.of(words(evidence, result)).in(ReplayWords.tone(result)),
                Cell.of(outcome.words()));
    }

    private static String words(Evidence evidence, ReplayResult result) {
        if (evidence.happenedInPlace()) {
            return "an equivalent behavior happens";
        }
        return result instanceof ReplayResult.Conforms ? "it happens" : ReplayWords.of(result);
    }
}
