package primed.report.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state and the step that leads to it.
 *
 * @param index the state's place, 0 for the initial one
 * @param action the step's action as the spec writes it; empty for the initial state
 * @param words the step in words
 * @param place where the spec defines the action, or null if that is not known
 * @param changes what the step changes
 * @param variables all variables
 * @param picture the state as a picture, or null where nobody draws it
 */
public record Frame(
        int index,
        String action,
        String words,
        @Nullable Place place,
        List<Change> changes,
        List<Review.Fact> variables,
        @Nullable Picture picture) {
    public Frame {
        changes = List.copyOf(changes);
        variables = List.copyOf(variables);
    }

    /**
     * A region of a module.
     *
     * @param module its name
     * @param first the first line, from 1
     * @param last the last line
     */
    public record Place(String module, int first, int last) {}

    /**
     * A change.
     *
     * @param path what changes, as a spec would write it: {@code softirq[1]}
     * @param before its value before the step
     * @param after its value after it
     */
    public record Change(String path, String before, String after) {}

    /**
     * Where things are.
     *
     * @param boxes the places that hold things
     * @param facts what else is worth knowing
     */
    public record Picture(List<Box> boxes, List<Review.Fact> facts) {
        public Picture {
            boxes = List.copyOf(boxes);
            facts = List.copyOf(facts);
        }
    }

    /**
     * A place that holds things.
     *
     * @param name its name
     * @param hint who sees it
     * @param kind its style: {@code open}, {@code hidden} or {@code end}
     * @param items what it holds
     */
    public record Box(String name, String hint, String kind, List<String> items) {
        public Box {
            items = List.copyOf(items);
        }
    }
}
