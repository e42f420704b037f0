package primed.report.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import primed.report.review.Sequence.Lifeline;

/** What all notations for sequence diagrams have in common. */
final class Diagrams {
    private Diagrams() {}

    /** What a frame around the messages that come again and again says. */
    static String forEver(Sequence sequence) {
        return "for ever, from state " + sequence.backTo() + " on";
    }

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
