package primed.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** What must hold of each suite, however it was found. */
final class SuiteChecks {
    private SuiteChecks() {}

    static void coversAll(StateGraph graph, Coverage coverage, Cover cover) {
        areWalks(graph, cover);
        assertThat(Covers.reached(graph, coverage, cover.walks())).isEqualTo(Covers.targets(graph, coverage));
        assertThat(cover.tests()).isGreaterThanOrEqualTo((int) cover.bound().tests());
        assertThat(cover.steps()).isGreaterThanOrEqualTo(cover.bound().steps());
    }

    static void isOptimal(StateGraph graph, Coverage coverage, Cover cover) {
        coversAll(graph, coverage, cover);
        assertThat((long) cover.tests()).as("tests").isEqualTo(cover.bound().tests());
        assertThat(cover.steps()).as("steps").isEqualTo(cover.bound().steps());
    }

    /** Each test begins in an initial state, and each step where the one before has ended. */
    static void areWalks(StateGraph graph, Cover cover) {
        for (Walk walk : cover.walks()) {
            assertThat(Arrays.stream(graph.initialStates())).contains(walk.start());
            for (int step = 0; step < walk.length(); step++) {
                assertThat(graph.from(walk.transition(step))).isEqualTo(walk.stateAfter(step, graph));
            }
        }
    }
}
