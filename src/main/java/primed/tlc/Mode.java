package primed.tlc;

import org.jspecify.annotations.Nullable;

/** How TLC searches. */
public sealed interface Mode {

    /** Breadth first, through every reachable state. */
    record Exhaustive() implements Mode {}

    /**
     * Along random behaviors.
     *
     * @param traces how many behaviors, at least 1
     * @param depth how many states at most in each, at least 1
     * @param seed what the random choices start from, or null for 1, so that a run can be repeated
     */
    record Simulation(long traces, int depth, @Nullable Long seed) implements Mode {
        public Simulation {
            if (traces < 1 || depth < 1) {
                throw new IllegalArgumentException(
                        "a simulation needs at least 1 trace of 1 state, not [" + traces + "] of [" + depth + "]");
            }
        }
    }
}
