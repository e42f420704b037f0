package primed.replay;

import java.util.List;
import primed.replay.Divergence.Mismatch;
import primed.trace.State;
import primed.value.Value;

/** Notices that a step had no effect at all: a sign of an action that did nothing or was refused silently. */
final class Unmoved {
    private Unmoved() {}

    static List<Fact> note(State before, State expected, Binding binding, List<Mismatch> mismatches) {
        boolean unmoved = binding.observed().stream()
                .filter(expected.variables()::containsKey)
                .allMatch(variable -> actual(variable, expected, mismatches)
                        .equals(before.variables().get(variable)));
        return unmoved && !before.equals(expected)
                ? List.of(new Fact("note", "all that is observed is as before: the step had no effect"))
                : List.of();
    }

    /** What is not among the mismatches is as expected. */
    private static Value actual(String variable, State expected, List<Mismatch> mismatches) {
        return mismatches.stream()
                .filter(mismatch -> mismatch.variable().equals(variable))
                .map(Mismatch::actual)
                .findFirst()
                .orElseGet(() -> expected.value(variable));
    }
}
