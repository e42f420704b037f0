package primed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import primed.conform.Answer;
import primed.replay.ReplayResult;
import primed.report.review.Review.Figure;
import primed.report.review.Tone;
import primed.sockmap.kernel.KernelProbe;

/**
 * The results of the main job in figures.
 *
 * @param evidence of each model
 * @param probe what the machine allows
 */
record ReviewFigures(List<Evidence> evidence, KernelProbe probe) {

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        long models = evidence.size();
        long expected = count(one -> one.checked().comparison().asExpected());
        figures.add(new Figure(
                expected + " of " + models, "models ended as expected", expected == models ? Tone.GOOD : Tone.BAD));
        figures.add(new Figure(
                String.valueOf(count(one -> one.checked().trace() != null)), "of them break a property", Tone.PLAIN));
        long replayed = count(one -> one.replay() != null);
        if (replayed > 0) {
            long conform = count(one -> one.replay() instanceof ReplayResult.Conforms);
            figures.add(new Figure(
                    conform + " of " + replayed,
                    "of these behaviors happen on the reference implementation, step by step",
                    conform == replayed ? Tone.GOOD : Tone.BAD));
        }
        kernel(figures);
        recvLoop(figures);
        return figures;
    }

    private void kernel(List<Figure> figures) {
        long tried = count(one -> one.kernel() != null);
        if (tried > 0) {
            long happen = count(one -> onKernel(one) instanceof ReplayResult.Conforms);
            boolean diverges = evidence.stream().anyMatch(one -> onKernel(one) instanceof ReplayResult.Diverges);
            figures.add(new Figure(
                    happen + " of " + tried,
                    "can be forced on the running kernel, " + probe.kernel(),
                    diverges ? Tone.BAD : Tone.PLAIN));
        }
    }

    private static @Nullable ReplayResult onKernel(Evidence evidence) {
        return evidence.kernel() == null ? null : evidence.kernel().result();
    }

    private void recvLoop(List<Figure> figures) {
        long done = count(one -> one.schedule() != null);
        if (done > 0) {
            long complete =
                    count(one -> one.schedule() != null && one.schedule().isComplete());
            boolean allowed = evidence.stream()
                    .allMatch(one -> one.schedule() == null || one.allowed() instanceof Answer.Allowed);
            figures.add(new Figure(
                    complete + " of " + done,
                    "of their schedules leave the recv loop with all the bytes, in order",
                    allowed ? Tone.PLAIN : Tone.BAD));
        }
    }

    private long count(Predicate<Evidence> which) {
        return evidence.stream().filter(which).count();
    }
}
