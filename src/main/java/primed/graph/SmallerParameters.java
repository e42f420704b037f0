package primed.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import primed.trace.Action;

/**
 * The ways to take a step of a walk by the same action with smaller parameters, smallest first. The steps before it
 * stay where they can, else they are the shortest way to where the new step begins; the steps after it stay what they
 * are, from wherever the new step leads. No way is longer than the walk.
 */
final class SmallerParameters {
    private final StateGraph graph;
    private final ShortestPaths paths;

    SmallerParameters(StateGraph graph) {
        this.graph = graph;
        this.paths = ShortestPaths.fromInitial(graph);
    }

    /** @param step counted from 0 */
    List<Walk> at(int step, Walk walk) {
        int here = walk.stateAfter(step, graph);
        List<Walk> ways = new ArrayList<>();
        for (int transition : smaller(walk.transition(step), here)) {
            int from = graph.from(transition);
            Walk before = from == here ? walk.first(step) : paths.to(from);
            if (before.length() <= step) {
                goOn(before, transition, walk.transitions(step + 1, walk.length()))
                        .ifPresent(ways::add);
            }
        }
        return ways;
    }

    /** Of each smaller action the transition that begins here and the one that is soonest reached. */
    private List<Integer> smaller(int taken, int here) {
        int[] soonest = new int[graph.actions().size()];
        Arrays.fill(soonest, -1);
        List<Integer> found = new ArrayList<>();
        Action action = graph.action(taken);
        for (int transition = 0; transition < graph.transitions(); transition++) {
            int number = graph.actionNumber(transition);
            if (graph.from(transition) == here) {
                found.add(transition);
            } else if (soonest[number] < 0
                    || paths.depth(graph.from(transition)) < paths.depth(graph.from(soonest[number]))) {
                soonest[number] = transition;
            }
        }
        for (int transition : soonest) {
            if (transition >= 0) {
                found.add(transition);
            }
        }
        found.removeIf(transition -> !SmallerFirst.isSmaller(graph.action(transition), action));
        found.sort(Comparator.comparing(graph::action, SmallerFirst::byParameters));
        return found;
    }

    private Optional<Walk> goOn(Walk before, int transition, int[] after) {
        IntList transitions = new IntList();
        transitions.addAll(before.transitions());
        transitions.add(transition);
        int state = graph.to(transition);
        for (int step : after) {
            int next = likewise(state, step);
            if (next < 0) {
                return Optional.empty();
            }
            transitions.add(next);
            state = graph.to(next);
        }
        return Optional.of(new Walk(before.start(), transitions.toArray()));
    }

    /** The transition from a state by the same action, to the same state if there is one; -1 if there is none. */
    private int likewise(int state, int step) {
        int found = -1;
        for (int i = 0; i < graph.outDegree(state); i++) {
            int transition = graph.firstFrom(state) + i;
            if (isSame(graph.action(transition), graph.action(step))
                    && (found < 0 || graph.to(transition) == graph.to(step))) {
                found = transition;
            }
        }
        return found;
    }

    private static boolean isSame(Action one, Action other) {
        return one.name().equals(other.name()) && one.parameters().equals(other.parameters());
    }
}
