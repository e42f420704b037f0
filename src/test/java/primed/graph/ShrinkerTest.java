package primed.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import primed.trace.Action;
import primed.value.IntegerValue;
import primed.value.Value;

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

    /** From 0 the largest number comes first, so that its order in the graph does not help. */
    private static final StateGraph BOX = box(9, -2, 5, 1, 3, 7);

    @Test
    void theSmallestParameterThatFailsIsTaken() {
        assertThat(taken(BOX, new Shrinker(BOX, putsAtLeast(3)).shrink(walk(BOX, "Put(9)"))))
                .containsExactly("Put(3)");
    }

    @Test
    void aShorterTestTakesTheSmallestParameterToo() {
        assertThat(taken(BOX, new Shrinker(BOX, putsAtLeast(3)).shrink(walk(BOX, "Put(1)", "Clear", "Put(9)"))))
                .containsExactly("Put(3)");
    }

    /** The second number put fails, whatever the first is. */
    @Test
    void stepsBeforeTheFailingOneTakeSmallerParametersToo() {
        ToIntFunction<Walk> secondPut = walk -> {
            int puts = 0;
            for (int step = 0; step < walk.length(); step++) {
                puts += BOX.action(walk.transition(step)).name().equals("Put") ? 1 : 0;
                if (puts == 2) {
                    return step + 1;
                }
            }
            return Shrinker.PASSES;
        };

        assertThat(taken(BOX, new Shrinker(BOX, secondPut).shrink(walk(BOX, "Put(9)", "Clear", "Put(7)"))))
                .containsExactly("Put(1)", "Clear", "Put(1)");
    }

    @Test
    void nothingIsTakenThatDoesNotFail() {
        assertThat(taken(BOX, new Shrinker(BOX, putsAtLeast(9)).shrink(walk(BOX, "Put(9)"))))
                .containsExactly("Put(9)");
    }

    @Test
    void numbersNearZeroAndWordsAndSetsWithLessAreSmaller() {
        assertThat(List.of(Value.of(-3), Value.of(2), Value.of(0), Value.of(-1)).stream()
                        .sorted(SmallerFirst.VALUES))
                .extracting(Value::toString)
                .containsExactly("0", "-1", "2", "-3");
        assertThat(SmallerFirst.VALUES.compare(Value.of("z"), Value.of("aa"))).isNegative();
        assertThat(SmallerFirst.VALUES.compare(Value.set(Value.of(9)), Value.set(Value.of(1), Value.of(2))))
                .isNegative();
    }

    @Test
    void noParameterOfASmallerActionIsLarger() {
        assertThat(SmallerFirst.isSmaller(move(1, 2), move(1, 3))).isTrue();
        assertThat(SmallerFirst.isSmaller(move(1, 9), move(2, 3))).isFalse();
        assertThat(SmallerFirst.isSmaller(move(1, 2), move(1, 2))).isFalse();
    }

    private static Action move(int x, int y) {
        return new Action("Move", Map.of("x", Value.of(x), "y", Value.of(y)), null);
    }

    /** State 0 is empty; a number can be put, and then cleared. */
    private static StateGraph box(int... numbers) {
        GraphBuilder builder = new GraphBuilder();
        builder.initial(0);
        for (int i = 0; i < numbers.length; i++) {
            builder.step(0, builder.action(new Action("Put", Map.of("n", Value.of(numbers[i])), null)), i + 1);
            builder.step(i + 1, builder.action(new Action("Clear", Map.of(), null)), 0);
        }
        return Graphs.of(builder);
    }

    /** A fault that shows when so large a number is put. */
    private static ToIntFunction<Walk> putsAtLeast(int least) {
        return walk -> {
            for (int step = 0; step < walk.length(); step++) {
                Value number = BOX.action(walk.transition(step)).parameters().get("n");
                if (number instanceof IntegerValue n && n.number().intValue() >= least) {
                    return step + 1;
                }
            }
            return Shrinker.PASSES;
        };
    }

    private static Walk walk(StateGraph graph, String... actions) {
        IntList transitions = new IntList();
        int state = 0;
        for (String action : actions) {
            int from = state;
            int transition = IntStream.range(0, graph.transitions())
                    .filter(t ->
                            graph.from(t) == from && graph.action(t).toString().equals(action))
                    .findFirst()
                    .orElseThrow();
            transitions.add(transition);
            state = graph.to(transition);
        }
        return new Walk(0, transitions.toArray());
    }

    private static List<String> taken(StateGraph graph, Walk walk) {
        return IntStream.range(0, walk.length())
                .mapToObj(step -> graph.action(walk.transition(step)).toString())
                .toList();
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
        return IntStream.range(0, walk.length())
                .mapToObj(step -> RING.from(walk.transition(step)) + " " + RING.to(walk.transition(step)))
                .toList();
    }
}
