package primed.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Suites that keep tests which are there already. */
class CompletedCoverTest {
    /** Forth and back, each with parameter 1 (transitions 0 and 2) or 2 (transitions 1 and 3). */
    private static final StateGraph GRAPH = Graphs.withParameters(Graphs.of(0, 1, 1, 0), 2);

    @Test
    void whateverParametersATestTakesItsTransitionsCount() {
        Walk kept = new Walk(0, 1, 3);

        Cover cover = complete(Coverage.TRANSITIONS, kept);

        assertThat(cover.walks()).containsExactly(kept);
        assertThat(Covers.reached(GRAPH, Coverage.TRANSITIONS, cover.walks())).isEqualTo(2);
    }

    @Test
    void whereParametersAreWantedTheOthersAreAdded() {
        Walk kept = new Walk(0, 1, 3);

        Cover cover = complete(Coverage.PARAMETERS, kept);

        assertThat(cover.walks()).startsWith(kept).hasSize(2);
        SuiteChecks.coversAll(GRAPH, Coverage.PARAMETERS, cover);
    }

    @Test
    void aTestThatTakesTheSameTransitionsWithOtherParametersIsLeftOut() {
        assertThat(complete(Coverage.TRANSITIONS, new Walk(0, 0, 2), new Walk(0, 1, 3))
                        .walks())
                .containsExactly(new Walk(0, 0, 2));
    }

    private static Cover complete(Coverage coverage, Walk... kept) {
        return Covers.complete(GRAPH, CoverOptions.all(coverage), List.of(kept));
    }
}
