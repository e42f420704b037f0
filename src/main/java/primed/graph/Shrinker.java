package primed.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a failing test shorter and its parameters smaller; each candidate is a behavior of the spec, since it is a way
 * through the state graph.
 *
 * <p>First the shortest ways to steps of the action that fails are tried, with whatever parameters, then that to where
 * the failing step itself begins; if the failure needs more history than that, parts of the test are replaced by
 * shortest ways between their ends (by nothing, if the test has come back to the same state), long parts first, as long
 * as it still fails. A test that gets no shorter is tried with smaller parameters, the last step first; see
 * {@link SmallerParameters}.
 */
public final class Shrinker {
    /** What a test gives that does not fail. */
    public static final int PASSES = -1;

    private static final int OTHER_STEPS = 50;

    private final StateGraph graph;
    private final ToIntFunction<Walk> failingStep;

    /**
     * @param failingStep runs a test and gives the number of the step that fails, from 1, 0 if the initial state is
     *     wrong, or {@link #PASSES}
     */
    public Shrinker(StateGraph graph, ToIntFunction<Walk> failingStep) {
        this.graph = graph;
        this.failingStep = failingStep;
    }

    /**
     * Shrinks a test.
     *
     * @return a test that fails at its last step; the same up to the failing step if no shorter one fails, nor one with
     *     smaller parameters
     * @throws IllegalArgumentException if the test does not fail
     */
    public Walk shrink(Walk test) {
        int failing = failingStep.applyAsInt(test);
        if (failing == PASSES) {
            throw new IllegalArgumentException("the test does not fail");
        }
        Walk shortest = test.first(failing);
        if (failing == 0) {
            return shortest;
        }
        Walk better = direct(shortest);
        if (better.length() == shortest.length()) {
            shortest = cutParts(shortest);
            better = withSmallerParameters(shortest);
        }
        return better.length() < shortest.length() ? shrink(better) : better;
    }

    /** The shortest way to the failing step, or to another one of the same action that fails too. */
    private Walk direct(Walk walk) {
        ShortestPaths paths = ShortestPaths.fromInitial(graph);
        String action = graph.action(walk.transition(walk.length() - 1)).name();
        List<Integer> steps = IntStream.range(0, graph.transitions())
                .filter(transition -> graph.action(transition).name().equals(action))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(transition -> paths.depth(graph.from(transition)))
                        .thenComparing(graph::action, SmallerFirst::byParameters))
                .limit(OTHER_STEPS)
                .collect(Collectors.toCollection(ArrayList::new));
        steps.add(walk.transition(walk.length() - 1));
        for (int transition : steps) {
            Walk candidate = ifShorterAndFailing(then(paths.to(graph.from(transition)), transition), walk);
            if (candidate.length() < walk.length()) {
                return candidate;
            }
        }
        return walk;
    }

    private Walk cutParts(Walk walk) {
        Walk shortest = walk;
        for (int size = walk.length() - 1; size > 0; size--) {
            int begin = 0;
            while (begin + size < shortest.length()) {
                int length = shortest.length();
                shortest = ifShorterAndFailing(without(shortest, begin, size), shortest);
                begin += shortest.length() < length ? 0 : 1;
            }
        }
        return shortest;
    }

    /** The walk with some of its steps replaced by the shortest way. */
    private Walk without(Walk walk, int begin, int size) {
        int from = walk.stateAfter(begin, graph);
        int to = walk.stateAfter(begin + size, graph);
        Walk way = ShortestPaths.from(graph, from).to(to);
        IntList transitions = new IntList();
        transitions.addAll(walk.transitions(0, begin));
        transitions.addAll(way.transitions());
        transitions.addAll(walk.transitions(begin + size, walk.length()));
        return new Walk(walk.start(), transitions.toArray());
    }

    /** Each step with the smallest parameters that it still fails with. */
    private Walk withSmallerParameters(Walk walk) {
        SmallerParameters smaller = new SmallerParameters(graph);
        Walk smallest = walk;
        for (int step = walk.length() - 1; step >= 0; step--) {
            List<Walk> candidates = smaller.at(step, smallest);
            for (Walk candidate : candidates.subList(0, Math.min(OTHER_STEPS, candidates.size()))) {
                int failing = failingStep.applyAsInt(candidate);
                if (failing != PASSES) {
                    smallest = candidate.first(failing);
                    break;
                }
            }
            if (smallest.length() < walk.length()) {
                return smallest;
            }
        }
        return smallest;
    }

    private Walk ifShorterAndFailing(Walk candidate, Walk walk) {
        if (candidate.length() >= walk.length()) {
            return walk;
        }
        int failing = failingStep.applyAsInt(candidate);
        return failing == PASSES ? walk : candidate.first(failing);
    }

    private static Walk then(Walk walk, int transition) {
        IntList transitions = new IntList();
        transitions.addAll(walk.transitions());
        transitions.add(transition);
        return new Walk(walk.start(), transitions.toArray());
    }
}
