package primed.replay;

import java.util.List;
import primed.trace.State;

/** Notices that a step had no effect at all: a sign of an action that did nothing or was refused silently. */
final class Unmoved {
    private Unmoved() {}

    static List<Fact> note(State before, State expected, State observed) {
        boolean unmoved = observed.variables().entrySet().stream()
                .allMatch(variable ->
                        variable.getValue().equals(before.variables().get(variable.getKey())));
        return unmoved && !before.equals(expected)
                ? List.of(new Fact("note", "all that is observed is as before: the step had no effect"))
                : List.of();
    }
}
