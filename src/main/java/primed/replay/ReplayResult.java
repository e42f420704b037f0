package primed.replay;

import java.util.List;
import java.util.stream.Collectors;

/** How a replay ended. {@code toString} tells it to a person. */
public sealed interface ReplayResult {

    /**
     * The system went all the way as the spec says.
     *
     * @param steps how many steps were taken, repetitions of a cycle included
     */
    record Conforms(int steps) implements ReplayResult {
        @Override
        public String toString() {
            return "The system conforms over " + steps + (steps == 1 ? " step." : " steps.");
        }
    }

    /** The system left the spec. */
    record Diverges(Divergence divergence) implements ReplayResult {
        @Override
        public String toString() {
            return divergence.toString();
        }
    }

    /**
     * The system conforms up to a step that it cannot be made to take: no verdict on what follows.
     *
     * @param moment the step
     * @param why what is out of reach
     */
    record Unforceable(Moment moment, String why) implements ReplayResult {
        @Override
        public String toString() {
            String action = moment.action().map(named -> ", " + named).orElse("");
            return "The step cannot be forced " + moment.words() + action + ": " + why;
        }
    }

    /** The binding cannot follow this behavior; nothing was tried. */
    record Unbound(List<BindingProblem> problems) implements ReplayResult {
        public Unbound {
            problems = List.copyOf(problems);
        }

        @Override
        public String toString() {
            return problems.stream()
                    .map(problem -> "\n  " + problem.message())
                    .collect(Collectors.joining("", "The binding does not fit the behavior:", ""));
        }
    }

    /** The factory made no binding; nothing was tried. */
    record NotStarted(Exception failure) implements ReplayResult {
        @Override
        public String toString() {
            return "The system under test could not be set up: " + failure;
        }
    }
}
