package primed.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import primed.trace.Action;

/** A failing test is shortened, over the graph: each candidate is a behavior of the spec. */
class ShrinkerTest {
    /** A ring of ten states, with a short cut from 0 to 8 and a step aside from 9. */
    private static final StateGraph RING =
            Graphs.of(0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 0, 0, 8, 9, 10);

    @Test
    void theShortestWayToTheFailingStepIsTriedFirst() {
        Walk threeRounds =
                Covers.of(RING, CoverOptions.all(Coverage.PARAMETERS)).walks().get(0);
        Walk shrunk = new Shrinker(RING, failsAt(9, 10)).shrink(threeRounds);

        assertThat(names(shrunk)).containsExactly("0 8", "8 9", "9 10");
    }

    /** The fault: a step from 3 spoils what shows only at the step to 10. */
    @Test
    void whatTheFailureNeedsIsKept() {
        Walk walk = walk(0, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 8, 9, 10);
        ToIntFunction<Walk> fault = candidate -> {
            int spoilt = failsAt(3, 4).applyAsInt(candidate);
            int shown = failsAt(9, 10).applyAsInt(candidate);
            return spoilt >= 0 && shown > spoilt ? shown : Shrinker.PASSES;
        };
        Walk shrunk = new Shrinker(RING, fault).shrink(walk);

        assertThat(walk.length()).isEqualTo(16);
        assertThat(names(shrunk))
                .containsExactly("0 1", "1 2", "2 3", "3 4", "4 5", "5 6", "6 7", "7 8", "8 9", "9 10");
    }

    @Test
    void aFailureEarlierOnTheWayIsTakenInstead() {
        Walk walk = walk(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        ToIntFunction<Walk> fault = candidate -> {
            int direct = failsAt(0, 8).applyAsInt(candidate);
            return direct >= 0 ? direct : failsAt(9, 10).applyAsInt(candidate);
        };

        assertThat(names(new Shrinker(RING, fault).shrink(walk))).containsExactly("0 8");
    }

    @Test
    void aWrongInitialStateNeedsNoSteps() {
        assertThat(new Shrinker(RING, walk -> 0).shrink(walk(0, 1, 2))).isEqualTo(new Walk(0));
    }

    @Test
    void aTestThatPassesIsNotShrunk() {
        Shrinker shrinker = new Shrinker(RING, walk -> Shrinker.PASSES);

        assertThatThrownBy(() -> shrinker.shrink(walk(0, 1))).hasMessage("the test does not fail");
    }

    @Test
    void whatASpecDoesNotAllowIsAllThatItTakesElsewhere() {
        StateGraph graph = Graphs.of(0, 1, 0, 2, 1, 2);
        Disabled disabled = new Disabled(graph);

        assertThat(disabled.in(1)).extracting(Action::name).containsExactly("Step0", "Step1");
        assertThat(disabled.along(new Walk(0, 0, 2))).extracting(List::size).containsExactly(1, 2, 3);
        assertThat(disabled.along(new Walk(0, 1))).extracting(List::size).containsExactly(0, 0);
    }

    private static ToIntFunction<Walk> failsAt(int from, int to) {
        return walk -> {
            for (int step = 0; step < walk.length(); step++) {
                int transition = walk.transition(step);
                if (RING.from(transition) == from && RING.to(transition) == to) {
                    return step + 1;
                }
            }
            return Shrinker.PASSES;
        };
    }

    private static Walk walk(int... states) {
        IntList transitions = new IntList();
        for (int i = 1; i < states.length; i++) {
            for (int t = 0; t < RING.transitions(); t++) {
                if (RING.from(t) == states[i - 1] && RING.to(t) == states[i]) {
                    transitions.add(t);
                }
            }
        }
        return new Walk(states[0], transitions.toArray());
    }

    private static List<String> names(Walk walk) {
        return java.util.stream.IntStream.range(0, walk.length())
                .mapToObj(step -> RING.from(walk.transition(step)) + " " + RING.to(walk.transition(step)))
                .toList();
    }
}
