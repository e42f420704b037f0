package primed.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fewest tests that see each state. */
class StateCoverTest {

    @Test
    void twoWaysToTheSameEndAreTwoTests() {
        StateGraph graph = Graphs.of(0, 1, 0, 2, 1, 3, 2, 3);

        Cover cover = cover(graph);

        assertThat(cover.bound()).isEqualTo(new Bound(2, 3, 0));
        SuiteChecks.isOptimal(graph, Coverage.STATES, cover);
    }

    @Test
    void cyclesThatGoRoundForThemselvesAreVisited() {
        StateGraph graph = Graphs.of(0, 1, 1, 2, 2, 1, 1, 3, 3, 4, 4, 3, 3, 1, 1, 5);

        Cover cover = cover(graph);

        assertThat(cover.tests()).isEqualTo(1);
        SuiteChecks.coversAll(graph, Coverage.STATES, cover);
    }

    @Test
    void anInitialStateWithoutTransitionsIsATestOfNoSteps() {
        Cover cover = cover(Graphs.of(new int[] {0, 2}, 0, 1));

        assertThat(cover.walks()).containsExactlyInAnyOrder(new Walk(0, 0), new Walk(2));
    }

    /** Without cycles nothing is better, tests and steps; with cycles no suite has fewer tests. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theFewestTestsAreFoundOnTinyGraphs(long seed) {
        StateGraph forward = Graphs.random(seed, 7, 11, 1 + (int) (seed % 2), 3, 0);
        StateGraph cyclic = Graphs.random(seed, 7, 11, 1 + (int) (seed % 2), 3, 40);

        SuiteChecks.coversAll(cyclic, Coverage.STATES, cover(cyclic));
        assertThat(BruteForce.cost(cover(cyclic)) / 1000)
                .isEqualTo(new BruteForce(cyclic, Coverage.STATES).best() / 1000);
        assertThat(cover(cyclic).bound().steps())
                .isLessThanOrEqualTo(new BruteForce(cyclic, Coverage.STATES).best() % 1000);
        SuiteChecks.isOptimal(forward, Coverage.STATES, cover(forward));
        assertThat(BruteForce.cost(cover(forward))).isEqualTo(new BruteForce(forward, Coverage.STATES).best());
    }

    /** Then no transition from elsewhere tells that a test has to begin there. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aCycleWithAnInitialStateOfItsOwnIsSeen(long seed) {
        StateGraph graph = Graphs.random(seed, 6, 9, 2, 3, 43);

        SuiteChecks.coversAll(graph, Coverage.STATES, cover(graph));
        assertThat(cover(graph).tests()).isEqualTo(new BruteForce(graph, Coverage.STATES).fewestTests(6));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(100);
    }

    @Test
    void largerGraphsWithCyclesComeNearTheBound() {
        StateGraph graph = Graphs.random(11, 941, 2582, 1, 40, 20);

        Cover cover = cover(graph);

        SuiteChecks.coversAll(graph, Coverage.STATES, cover);
        assertThat((long) cover.tests()).isEqualTo(cover.bound().tests());
        assertThat(cover.steps()).isLessThan(cover.bound().steps() * 3 / 2);
    }

    @Test
    void aLimitOfLengthIsKept() {
        StateGraph graph = Graphs.random(3, 200, 500, 1, 30, 20);
        CoverOptions options = new CoverOptions(Coverage.STATES, 100, OptionalInt.of(60), OptionalLong.empty());

        Cover cover = Covers.of(graph, options);

        assertThat(cover.walks()).allMatch(walk -> walk.length() <= 60);
        SuiteChecks.coversAll(graph, Coverage.STATES, cover);
    }

    /** Eight ends around the only initial state: each wants a step, and a test has one. */
    @Test
    void aLimitOfLengthBoundsTestsAndSteps() {
        StateGraph star = Graphs.of(0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8);

        Cover cover = Covers.of(star, new CoverOptions(Coverage.STATES, 100, OptionalInt.of(1), OptionalLong.empty()));

        assertThat(cover.bound()).isEqualTo(new Bound(8, 8, 0));
        SuiteChecks.isOptimal(star, Coverage.STATES, cover);
    }

    /** A long way comes to 5 too, but after more steps than are allowed. */
    @Test
    void aStateIsReachedByTheShortestWayWhereALimitOfLengthWantsIt() {
        StateGraph graph = Graphs.of(0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 0, 5);

        Cover cover = Covers.of(graph, new CoverOptions(Coverage.STATES, 100, OptionalInt.of(4), OptionalLong.empty()));

        assertThat(cover.walks()).allMatch(walk -> walk.length() <= 4);
        SuiteChecks.coversAll(graph, Coverage.STATES, cover);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withAnyLimitOfLengthAllIsCoveredAndTheBoundIsTrue(long seed) {
        StateGraph graph = Graphs.random(seed, 7, 11, 1 + (int) (seed % 3), 3, (int) (seed % 50));
        int needed = Targets.of(graph, Coverage.STATES).lengthFor(7);
        for (int limit = Math.max(1, needed); limit < 8; limit++) {
            Cover cover = Covers.of(
                    graph, new CoverOptions(Coverage.STATES, 100, OptionalInt.of(limit), OptionalLong.empty()));
            int longest = limit;
            assertThat(cover.walks()).allMatch(walk -> walk.length() <= longest);
            SuiteChecks.coversAll(graph, Coverage.STATES, cover);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutLookingAheadAllIsCoveredToo(long seed) {
        StateGraph graph = Graphs.random(seed, 60, 150, 2, 10, (int) seed % 60);

        SuiteChecks.coversAll(graph, Coverage.STATES, Covers.of(graph, CoverOptions.all(Coverage.STATES), 0));
    }

    private static Cover cover(StateGraph graph) {
        return Covers.of(graph, CoverOptions.all(Coverage.STATES));
    }
}
