package primed.conform;

import java.util.List;

/**
 * What could be seen of a run from outside: for each of its threads, what the thread did and saw, in its order. What
 * the threads did at the same time is not ordered, and the steps in between were not seen.
 *
 * @param hidden the steps that nobody sees, as an action formula of the spec; a step is hidden if it is one of
 *     {@code Next} and of this
 * @param threads what each thread saw, each an action formula of the spec: a step of {@code Next}, or one that changes
 *     nothing ({@code UNCHANGED} of all variables), and what it must be like
 */
public record PartialLog(String hidden, List<List<String>> threads) {
    public PartialLog {
        threads = threads.stream().map(List::copyOf).toList();
        if (threads.isEmpty()) {
            throw new IllegalArgumentException("a log has at least one thread");
        }
    }

    /** How many things were seen. */
    int size() {
        return threads.stream().mapToInt(List::size).sum();
    }
}
