package primed.report.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import primed.report.review.Sequence.Lifeline;

/** What all notations for sequence diagrams have in common. */
final class Diagrams {
    private Diagrams() {}

    /** The lifelines that anything happens to. */
    static List<Lifeline> used(Sequence sequence) {
        Set<String> ids = new HashSet<>();
        sequence.messages().forEach(message -> {
            ids.add(message.from());
            ids.add(message.to());
        });
        return sequence.lifelines().stream()
                .filter(lifeline -> ids.contains(lifeline.id()))
                .toList();
    }
}
