package primed.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Suites that reach only so much of a graph: few tests, and a bound that is true. */
class PercentCoverTest {
    /** A long and a short way to 3, a long and a short way on from there: 10 of 12 transitions are on the long ones. */
    private static final StateGraph CROSSING =
            Graphs.of(0, 1, 1, 2, 2, 4, 4, 5, 5, 3, 0, 3, 3, 6, 6, 7, 7, 8, 8, 9, 9, 10, 3, 10);

    @Test
    void theFirstTestIsTheOneThatReachesMost() {
        Cover cover = cover(CROSSING, Coverage.PARAMETERS, 80);

        SuiteChecks.areWalks(CROSSING, cover);
        assertThat(cover.tests()).isEqualTo(1);
        assertThat(cover.steps()).isEqualTo(10);
        assertThat(cover.bound()).isEqualTo(new Bound(1, 10, 0));
    }

    @Test
    void aCycleIsGoneRoundBeforeItIsLeft() {
        StateGraph graph = Graphs.of(0, 1, 1, 2, 2, 1, 2, 2, 1, 3, 0, 4);

        Cover cover = cover(graph, Coverage.PARAMETERS, 80);

        SuiteChecks.areWalks(graph, cover);
        assertThat(cover.tests()).isEqualTo(1);
        assertThat(Covers.reached(graph, Coverage.PARAMETERS, cover.walks())).isEqualTo(5);
    }

    /** Five ways out and back: one test could go them all, but none of four steps goes more than two. */
    @Test
    void theLimitOfLengthBoundsTheNumberOfTests() {
        StateGraph petals = Graphs.of(0, 1, 1, 0, 0, 2, 2, 0, 0, 3, 3, 0, 0, 4, 4, 0, 0, 5, 5, 0);

        Cover cover =
                Covers.of(petals, new CoverOptions(Coverage.PARAMETERS, 80, OptionalInt.of(4), OptionalLong.empty()));

        assertThat(cover.walks()).hasSize(2).allMatch(walk -> walk.length() <= 4);
        assertThat(cover.bound()).isEqualTo(new Bound(2, 8, 0));
    }

    /** A fan of four and a tail of three: whoever wants 70 percent need not go to the end of the tail. */
    @Test
    void theLimitOfLengthNeedOnlyLetSoMuchBeReached() {
        StateGraph graph = Graphs.of(0, 1, 0, 2, 0, 3, 0, 4, 4, 5, 5, 6, 6, 7);
        for (Coverage coverage : Coverage.values()) {
            Cover cover = Covers.of(graph, new CoverOptions(coverage, 70, OptionalInt.of(2), OptionalLong.empty()));

            SuiteChecks.areWalks(graph, cover);
            assertThat(cover.walks()).allMatch(walk -> walk.length() <= 2);
            assertThat(Covers.reached(graph, coverage, cover.walks()))
                    .isGreaterThanOrEqualTo((Covers.targets(graph, coverage) * 70 + 99) / 100);
            assertThat((long) cover.tests())
                    .isGreaterThanOrEqualTo(cover.bound().tests());
            assertThat(cover.steps()).isGreaterThanOrEqualTo(cover.bound().steps());
        }
    }

    @Test
    void aLimitThatIsTooShortForTheShareSaysWhatIsNeeded() {
        StateGraph graph = Graphs.of(0, 1, 0, 2, 0, 3, 0, 4, 4, 5, 5, 6, 6, 7);
        CoverOptions options = new CoverOptions(Coverage.PARAMETERS, 80, OptionalInt.of(1), OptionalLong.empty());

        assertThatThrownBy(() -> Covers.of(graph, options))
                .isInstanceOf(GraphException.class)
                .hasMessage("tests of at most 1 step cannot reach 80 % of this graph; allow 3");
    }

    /** Each limit of length at which the share can be reached is kept, and no bound says more than is true. */
    @ParameterizedTest
    @MethodSource("seeds")
    void withALimitOfLengthTheShareIsReached(long seed) {
        StateGraph graph = Graphs.random(seed, 6, 9, 1 + (int) (seed % 2), 3, (int) (seed % 50));
        for (Coverage coverage : new Coverage[] {Coverage.STATES, Coverage.PARAMETERS}) {
            int wanted = (Covers.targets(graph, coverage) * 60 + 99) / 100;
            int limit = Math.max(1, Targets.of(graph, coverage).lengthFor(wanted));

            Cover cover = Covers.of(graph, new CoverOptions(coverage, 60, OptionalInt.of(limit), OptionalLong.empty()));

            assertThat(cover.walks()).allMatch(walk -> walk.length() <= limit);
            assertThat(Covers.reached(graph, coverage, cover.walks())).isGreaterThanOrEqualTo(wanted);
            assertThat((long) cover.tests())
                    .isGreaterThanOrEqualTo(cover.bound().tests());
            assertThat(cover.steps()).isGreaterThanOrEqualTo(cover.bound().steps());
        }
    }

    /** Two ways of five reach ten of eleven; the way of seven from one to the other leaves two and two over. */
    @Test
    void theTestThatReachesMostIsNotAlwaysAGoodBeginning() {
        StateGraph graph = Graphs.of(0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 0, 6, 6, 7, 7, 8, 8, 9, 9, 10, 3, 7);

        Cover cover = cover(graph, Coverage.PARAMETERS, 90);

        SuiteChecks.areWalks(graph, cover);
        assertThat(cover.tests()).isEqualTo(2);
        assertThat(cover.bound()).isEqualTo(new Bound(2, 10, 0));
    }

    /** One test comes back from each of five ends; five tests need not. */
    @Test
    void aPriceOfTestsDecidesWhetherOneGoesBack() {
        StateGraph graph = Graphs.of(
                0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 1, 6, 2, 6, 3, 6, 4, 6, 5, 6, 6, 7, 7, 8, 8, 9, 9, 0); // long way back

        assertThat(priced(graph, 70, 0).steps())
                .isLessThan(priced(graph, 70, 100).steps());
        assertThat(priced(graph, 70, 100).tests()).isEqualTo(1);
        for (int price : new int[] {0, 1, 3, 100}) {
            Cover cover = priced(graph, 70, price);
            assertThat(cover.steps() + (long) price * cover.tests())
                    .isGreaterThanOrEqualTo(cover.bound().cost());
            assertThat(cover.bound().cost()).isGreaterThanOrEqualTo(10);
        }
    }

    private static Cover priced(StateGraph graph, int percent, int price) {
        return Covers.of(
                graph, new CoverOptions(Coverage.PARAMETERS, percent, OptionalInt.empty(), OptionalLong.of(price)));
    }

    /** Each tiny graph is solved a second time by trying everything. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingHasFewerTestsOnTinyGraphs(long seed) {
        StateGraph graph = Graphs.random(seed, 6, 9, 1 + (int) (seed % 2), 3, (int) (seed % 50));
        for (Coverage coverage : new Coverage[] {Coverage.STATES, Coverage.PARAMETERS}) {
            for (int percent : new int[] {30, 60, 90}) {
                int wanted = (Covers.targets(graph, coverage) * percent + 99) / 100;

                Cover cover = cover(graph, coverage, percent);

                SuiteChecks.areWalks(graph, cover);
                assertThat(Covers.reached(graph, coverage, cover.walks())).isGreaterThanOrEqualTo(wanted);
                int fewest = new BruteForce(graph, coverage).fewestTests(wanted);
                assertThat(cover.tests()).isEqualTo(fewest);
                assertThat(cover.bound().tests()).isEqualTo(fewest);
            }
        }
    }

    /** Each transition a second time with another parameter: that is neither more to reach nor a shorter way. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aShareOfTheTransitionsDoesNotCountParameters(long seed) {
        StateGraph plain = Graphs.random(seed, 6, 9, 1 + (int) (seed % 2), 3, (int) (seed % 50));
        StateGraph twice = Graphs.withParameters(plain, 2);
        for (int percent : new int[] {30, 60, 90, 100}) {
            Cover cover = cover(twice, Coverage.TRANSITIONS, percent);
            Cover same = cover(plain, Coverage.PARAMETERS, percent);

            SuiteChecks.areWalks(twice, cover);
            assertThat(cover.bound()).isEqualTo(same.bound());
            assertThat(cover.tests()).isEqualTo(same.tests());
        }
    }

    /** What so many tests could reach, and so the bound, is the same too. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatTestsCanReachDoesNotCountParameters(long seed) {
        StateGraph plain = Graphs.random(seed, 6, 9, 1 + (int) (seed % 2), 3, (int) (seed % 50));
        StateGraph twice = Graphs.withParameters(plain, 2);
        for (int tests = 1; tests <= 3; tests++) {
            long most = most(plain, Coverage.PARAMETERS, tests);
            assertThat(most(twice, Coverage.TRANSITIONS, tests)).isEqualTo(most);
        }
    }

    private static long most(StateGraph graph, Coverage coverage, int tests) {
        Targets open = Targets.of(graph, coverage);
        return PartialNetwork.of(graph, Components.of(graph), open, tests).most();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static Cover cover(StateGraph graph, Coverage coverage, int percent) {
        return Covers.of(graph, new CoverOptions(coverage, percent, OptionalInt.empty(), OptionalLong.empty()));
    }
}
