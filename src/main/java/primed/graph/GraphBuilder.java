package primed.graph;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.trace.Action;

/** Collects the steps of a search, in any order, and sorts them by the state that they leave. */
final class GraphBuilder {
    private final IntList initial = new IntList();
    private final IntList from = new IntList();
    private final IntList to = new IntList();
    private final IntList action = new IntList();
    private final Map<Action, Integer> actions = new LinkedHashMap<>();
    private int states;
    private long steps;
    private int[] firstTransition = new int[0];

    void initial(int state) {
        states = Math.max(states, state + 1);
        initial.add(state);
    }

    /** The number of an action; one that is equal in all has the same. */
    int action(Action told) {
        int next = actions.size();
        return actions.computeIfAbsent(told, key -> next);
    }

    /** A step that the search took. */
    void step(int source, int actionNumber, int target) {
        otherWay(source, actionNumber, target);
        steps++;
    }

    /** Another action that allows a step of the search. */
    void otherWay(int source, int actionNumber, int target) {
        states = Math.max(states, Math.max(source, target) + 1);
        from.add(source);
        to.add(target);
        action.add(actionNumber);
    }

    /** Sorts, and keeps one of those transitions that are the same in all. */
    GraphBuilder finish() {
        int[] order = bySource();
        int[] seen = new int[states];
        int kept = 0;
        IntList keptFrom = new IntList();
        IntList keptTo = new IntList();
        IntList keptAction = new IntList();
        for (int begin = 0; begin < order.length; ) {
            int source = from.get(order[begin]);
            int end = begin;
            while (end < order.length && from.get(order[end]) == source) {
                end++;
            }
            kept = keptFrom.size();
            for (int i = begin; i < end; i++) {
                int step = order[i];
                if (!isThere(keptTo, keptAction, kept, seen, source, step)) {
                    keptFrom.add(source);
                    keptTo.add(to.get(step));
                    keptAction.add(action.get(step));
                }
                seen[to.get(step)] = source + 1;
            }
            begin = end;
        }
        from.replaceBy(keptFrom);
        to.replaceBy(keptTo);
        action.replaceBy(keptAction);
        index();
        return this;
    }

    /** A target that was not yet met from this source needs no search. */
    private boolean isThere(IntList keptTo, IntList keptAction, int begin, int[] seen, int source, int step) {
        if (seen[to.get(step)] != source + 1) {
            return false;
        }
        for (int i = begin; i < keptTo.size(); i++) {
            if (keptTo.get(i) == to.get(step) && keptAction.get(i) == action.get(step)) {
                return true;
            }
        }
        return false;
    }

    private int[] bySource() {
        int[] place = new int[states + 1];
        for (int step = 0; step < from.size(); step++) {
            place[from.get(step) + 1]++;
        }
        for (int state = 0; state < states; state++) {
            place[state + 1] += place[state];
        }
        int[] order = new int[from.size()];
        for (int step = 0; step < from.size(); step++) {
            order[place[from.get(step)]++] = step;
        }
        return order;
    }

    private void index() {
        firstTransition = new int[states + 1];
        for (int i = 0; i < from.size(); i++) {
            firstTransition[from.get(i) + 1]++;
        }
        for (int state = 0; state < states; state++) {
            firstTransition[state + 1] += firstTransition[state];
        }
    }

    int[] initial() {
        int[] sorted = initial.toArray();
        Arrays.sort(sorted);
        return Arrays.stream(sorted).distinct().toArray();
    }

    int[] firstTransition() {
        return firstTransition;
    }

    int[] from() {
        return from.toArray();
    }

    int[] to() {
        return to.toArray();
    }

    int[] action() {
        return action.toArray();
    }

    List<Action> actions() {
        return List.copyOf(actions.keySet());
    }

    long steps() {
        return steps;
    }
}
