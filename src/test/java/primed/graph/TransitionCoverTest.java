package primed.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import primed.graph.flow.OtherSolver;

/** The fewest tests that take each transition, and the fewest steps among those. */
class TransitionCoverTest {

    @Test
    void aChainIsOneTest() {
        Cover cover = cover(Graphs.of(0, 1, 1, 2, 2, 3));

        assertThat(cover.walks()).containsExactly(new Walk(0, 0, 1, 2));
        assertThat(cover.bound()).isEqualTo(new Bound(1, 3, 0));
    }

    @Test
    void eachEndNeedsATestOfItsOwn() {
        Cover cover = cover(Graphs.of(0, 1, 1, 2, 1, 3, 1, 4));

        assertThat(cover.tests()).isEqualTo(3);
        assertThat(cover.steps()).isEqualTo(6);
        assertThat(cover.bound()).isEqualTo(new Bound(3, 6, 0));
    }

    @Test
    void aCycleIsGoneRoundInOneTestWithoutAReset() {
        Cover cover = cover(Graphs.of(0, 1, 1, 0, 1, 2, 2, 0));

        assertThat(cover.bound()).isEqualTo(new Bound(1, 5, 0));
        SuiteChecks.isOptimal(Graphs.of(0, 1, 1, 0, 1, 2, 2, 0), Coverage.PARAMETERS, cover);
    }

    @Test
    void parallelTransitionsAndSelfLoopsAreTransitions() {
        StateGraph graph = Graphs.of(0, 0, 0, 1, 0, 1, 1, 1);

        Cover cover = cover(graph);

        assertThat(graph.transitions()).isEqualTo(4);
        assertThat(cover.bound()).isEqualTo(new Bound(2, 4, 0));
        SuiteChecks.isOptimal(graph, Coverage.PARAMETERS, cover);
    }

    @Test
    void partsWithoutConnectionNeedATestEach() {
        StateGraph graph = Graphs.of(new int[] {0, 2}, 0, 1, 1, 0, 2, 3, 3, 2);

        Cover cover = cover(graph);

        assertThat(cover.bound()).isEqualTo(new Bound(2, 4, 0));
        SuiteChecks.isOptimal(graph, Coverage.PARAMETERS, cover);
    }

    @Test
    void anInitialStateWithoutTransitionsIsATestOfNoSteps() {
        StateGraph graph = Graphs.of(new int[] {0, 2}, 0, 1);

        assertThat(cover(graph).walks()).containsExactlyInAnyOrder(new Walk(0, 0), new Walk(2));
        SuiteChecks.isOptimal(graph, Coverage.PARAMETERS, cover(graph));
    }

    @Test
    void aGraphWithoutTransitionsHasATestForEachInitialState() {
        Cover cover = cover(Graphs.of(new int[] {0, 1}, new int[0]));

        assertThat(cover.walks()).containsExactly(new Walk(0), new Walk(1));
        assertThat(cover.bound()).isEqualTo(new Bound(2, 0, 0));
    }

    /** A state that another test comes to is seen there. */
    @Test
    void anInitialStateThatATransitionLeadsToNeedsNoTestOfItsOwn() {
        assertThat(cover(Graphs.of(new int[] {0, 1}, 0, 1)).walks()).containsExactly(new Walk(0, 0));
    }

    @Test
    void aTestOfNoStepsCostsItsPriceAndIsKeptWithOthers() {
        StateGraph graph = Graphs.of(new int[] {0, 2}, 0, 1, 0, 3);
        CoverOptions priced = new CoverOptions(Coverage.PARAMETERS, 100, OptionalInt.empty(), OptionalLong.of(5));

        assertThat(Covers.of(graph, priced).bound()).isEqualTo(new Bound(3, 2, 17));
        assertThat(Covers.complete(graph, priced, List.of(new Walk(0, 0), new Walk(2)))
                        .walks())
                .containsExactlyInAnyOrder(new Walk(0, 0), new Walk(0, 1), new Walk(2));
    }

    @Test
    void aCheapResetTakesThePlaceOfLongWaysBack() {
        int[] transitions = {0, 1, 1, 2, 2, 3, 3, 0, 0, 4, 4, 5, 5, 3};
        StateGraph graph = Graphs.of(transitions);

        Cover fewest = cover(graph);
        Cover cheapest =
                Covers.of(graph, new CoverOptions(Coverage.PARAMETERS, 100, OptionalInt.empty(), OptionalLong.of(0)));

        assertThat(fewest.tests()).isEqualTo(1);
        assertThat(fewest.steps()).isEqualTo(7);
        assertThat(cheapest.bound().cost()).isEqualTo(cheapest.steps());
        assertThat(cheapest.steps()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 20})
    void aPriceOfResetsIsMetExactly(int price) {
        StateGraph graph = Graphs.random(7, 120, 300, 2, 12, 30);

        Cover cover = Covers.of(
                graph, new CoverOptions(Coverage.PARAMETERS, 100, OptionalInt.empty(), OptionalLong.of(price)));

        assertThat(cover.steps() + (long) price * cover.tests())
                .isEqualTo(cover.bound().cost());
        SuiteChecks.coversAll(graph, Coverage.PARAMETERS, cover);
    }

    /** Each tiny graph is solved a second time by trying everything. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsBetterOnTinyGraphs(long seed) {
        StateGraph graph = Graphs.random(seed, 5, 9, 1 + (int) (seed % 2), 3, 40);

        Cover cover = cover(graph);

        SuiteChecks.isOptimal(graph, Coverage.PARAMETERS, cover);
        assertThat(BruteForce.cost(cover))
                .isEqualTo(new BruteForce(graph, Coverage.PARAMETERS).best() + 1000 * loneStates(graph));
    }

    /** How many initial states no transition leaves or comes to: each is a test of its own, of no steps. */
    private static int loneStates(StateGraph graph) {
        return (int) Arrays.stream(graph.initialStates())
                .filter(state -> IntStream.range(0, graph.transitions())
                        .noneMatch(t -> graph.from(t) == state || graph.to(t) == state))
                .count();
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(150);
    }

    /** Of the sizes of three published graphs of protocols. */
    @ParameterizedTest(name = "{0} states, {1} transitions")
    @MethodSource("sizes")
    void theBoundIsReachedOnGraphsOfProtocolSize(int states, int transitions, int percentBack) {
        StateGraph graph = Graphs.random(states, states, transitions, 1, 40, percentBack);

        SuiteChecks.isOptimal(graph, Coverage.PARAMETERS, cover(graph));
    }

    /** A suite costs its steps and a price for each test; another solver finds the same sum. */
    @ParameterizedTest(name = "{0} states, {1} transitions")
    @MethodSource("sizes")
    void anotherSolverFindsNothingCheaper(int states, int transitions, int percentBack) {
        StateGraph graph = Graphs.random(states, states, transitions, 1, 40, percentBack);
        long price = states + 2L;
        Cover cover = cover(graph);

        long cheapest = OtherSolver.cost(TransitionNetwork.of(graph, Coverage.PARAMETERS.required(graph), price)
                .network());
        assertThat(cover.steps() + price * cover.tests()).isEqualTo(cheapest);
    }

    static Stream<Arguments> sizes() {
        return Stream.of(0, 5, 50)
                .flatMap(back -> Stream.of(
                        Arguments.of(201, 513, back), Arguments.of(941, 2582, back), Arguments.of(1969, 7923, back)));
    }

    @Test
    void aLimitOfLengthIsKept() {
        StateGraph graph = Graphs.random(3, 200, 500, 1, 30, 20);
        int needed = longestShortestWay(graph);

        for (int limit : List.of(needed, needed + 5, 1000)) {
            Cover cover = Covers.of(
                    graph, new CoverOptions(Coverage.PARAMETERS, 100, OptionalInt.of(limit), OptionalLong.empty()));
            assertThat(cover.walks()).allMatch(walk -> walk.length() <= limit);
            SuiteChecks.coversAll(graph, Coverage.PARAMETERS, cover);
        }
    }

    @Test
    void aLimitThatIsTooShortSaysWhatIsNeeded() {
        StateGraph graph = Graphs.of(0, 1, 1, 2, 2, 3);
        CoverOptions options = new CoverOptions(Coverage.PARAMETERS, 100, OptionalInt.of(2), OptionalLong.empty());

        assertThatThrownBy(() -> Covers.of(graph, options))
                .isInstanceOf(GraphException.class)
                .hasMessage("tests of at most 2 steps cannot cover this graph; allow 3");
    }

    @Test
    void aPercentageIsReachedWithFewerTests() {
        StateGraph graph = Graphs.random(5, 200, 500, 1, 30, 0);
        Cover all = cover(graph);

        Cover half =
                Covers.of(graph, new CoverOptions(Coverage.PARAMETERS, 50, OptionalInt.empty(), OptionalLong.empty()));

        SuiteChecks.areWalks(graph, half);
        assertThat(Covers.reached(graph, Coverage.PARAMETERS, half.walks())).isEqualTo((graph.transitions() + 1) / 2);
        assertThat(half.tests()).isLessThan(all.tests() / 2);
    }

    /** Ten ends: five of them are half, and no four tests could be, for five more would then make a suite of nine. */
    @Test
    void aPercentageHasABoundOfItsOwn() {
        StateGraph fan = Graphs.of(0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 10);

        Cover half =
                Covers.of(fan, new CoverOptions(Coverage.PARAMETERS, 50, OptionalInt.empty(), OptionalLong.empty()));

        assertThat(half.tests()).isEqualTo(5);
        assertThat(half.bound()).isEqualTo(new Bound(5, 5, 0));
    }

    /** Three ends near and three ends far: the frontier before all ends is crossed six times. */
    @Test
    void withoutLookingAheadTheBoundKnowsEndsAtDifferentDepths() {
        StateGraph graph = Graphs.of(0, 1, 0, 2, 0, 3, 0, 4, 4, 5, 4, 6, 4, 7);

        Cover greedy = Covers.of(graph, CoverOptions.all(Coverage.PARAMETERS), 0);

        assertThat(greedy.method()).isEqualTo(Cover.Method.GREEDY);
        assertThat(greedy.bound().tests()).isEqualTo(6);
        assertThat(greedy.tests()).isEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutLookingAheadAllIsCoveredToo(long seed) {
        StateGraph graph = Graphs.random(seed, 60, 150, 2, 10, (int) seed % 60);

        Cover greedy = Covers.of(graph, CoverOptions.all(Coverage.PARAMETERS), 0);
        Cover best = cover(graph);

        assertThat(greedy.method()).isEqualTo(Cover.Method.GREEDY);
        SuiteChecks.coversAll(graph, Coverage.PARAMETERS, greedy);
        assertThat(greedy.bound().tests()).isLessThanOrEqualTo(best.tests());
        assertThat(greedy.tests()).isGreaterThanOrEqualTo(best.tests());
    }

    private static int longestShortestWay(StateGraph graph) {
        ShortestPaths paths = ShortestPaths.fromInitial(graph);
        int longest = 0;
        for (int t = 0; t < graph.transitions(); t++) {
            longest = Math.max(longest, paths.depth(graph.from(t)) + 1);
        }
        return longest;
    }

    private static Cover cover(StateGraph graph) {
        return Covers.of(graph, CoverOptions.all(Coverage.PARAMETERS));
    }
}
