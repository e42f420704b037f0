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

    /**
     * Depth first, to a limit that grows by one until every reachable state has been found, or the greatest is reached.
     *
     * @param depth the greatest limit, in states, at least 1
     */
    record DepthFirst(int depth) implements Mode {
        public DepthFirst {
            if (depth < 1) {
                throw new IllegalArgumentException("a depth is at least 1, not [" + depth + "]");
            }
        }
    }

    /**
     * Along random behaviors that are not checked for repeated states, by a TLC that has {@code -generate}; 2.18 has
     * not.
     *
     * @param traces how many behaviors, at least 1
     * @param depth how many states at most in each, at least 1
     * @param seed what the random choices start from, or null for 1, so that a run can be repeated
     */
    record Generation(long traces, int depth, @Nullable Long seed) implements Mode {
        public Generation {
            if (traces < 1 || depth < 1) {
                throw new IllegalArgumentException(
                        "a generation needs at least 1 trace of 1 state, not [" + traces + "] of [" + depth + "]");
            }
        }
    }

    /** How many states there are at most in a random behavior, if nothing else is said: TLC's own limit. */
    int USUAL_DEPTH = 100;
}
