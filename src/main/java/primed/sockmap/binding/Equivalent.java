package primed.sockmap.binding;

import java.util.ArrayList;
import java.util.List;
import primed.trace.Behavior;

/**
 * A behavior that stands for another: the senders do, and the reader sees, the same.
 *
 * @param behavior the behavior
 * @param reordered true if it has all the steps of the other, in another order; false if the kernel takes other steps
 *     between what the programs do and see
 */
public record Equivalent(Behavior behavior, boolean reordered) {

    static Equivalent of(Behavior original, Behavior found) {
        List<String> left = new ArrayList<>(actions(found));
        boolean hasAll = actions(original).stream().allMatch(left::remove);
        return new Equivalent(found, hasAll);
    }

    private static List<String> actions(Behavior behavior) {
        return behavior.steps().stream().map(step -> step.action().toString()).toList();
    }

    /** What was done, as a sentence. */
    String words() {
        return (reordered
                        ? "Its steps were taken in another order, which can be forced:"
                        : "Another behavior was replayed in its place, which can be forced:")
                + " the senders do, and the reader sees, the same.";
    }
}
