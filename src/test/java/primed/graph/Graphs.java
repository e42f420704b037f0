package primed.graph;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import primed.trace.Action;
import primed.trace.State;
import primed.value.Value;

/** State graphs for tests: written down, or at random from a seed. */
final class Graphs {
    private Graphs() {}

    /** States are numbers; each pair of numbers is a transition by an action of its own. The initial state is 0. */
    static StateGraph of(int... pairs) {
        return of(new int[] {0}, pairs);
    }

    static StateGraph of(int[] initial, int... pairs) {
        GraphBuilder builder = new GraphBuilder();
        for (int state : initial) {
            builder.initial(state);
        }
        for (int i = 0; i < pairs.length; i += 2) {
            int action = builder.action(new Action("Step" + i / 2, Map.of(), null));
            builder.step(pairs[i], action, pairs[i + 1]);
        }
        return of(builder);
    }

    /** The same graph with each action taken with the parameters 1, 2 and so on. */
    static StateGraph withParameters(StateGraph graph, int parameters) {
        GraphBuilder builder = new GraphBuilder();
        Arrays.stream(graph.initialStates()).forEach(builder::initial);
        for (int t = 0; t < graph.transitions(); t++) {
            for (int p = 1; p <= parameters; p++) {
                String name = graph.action(t).name();
                builder.step(
                        graph.from(t), builder.action(new Action(name, Map.of("p", Value.of(p)), null)), graph.to(t));
            }
        }
        return of(builder);
    }

    /** The graph that was built, whose states are numbers. */
    static StateGraph of(GraphBuilder builder) {
        return new StateGraph(builder.finish(), new Numbers());
    }

    /**
     * A graph such as a search gives: each state is reached from one found before, most transitions go on, some go
     * back, some stay.
     *
     * @param reach how far a transition goes, in states
     */
    static StateGraph random(long seed, int states, int transitions, int initial, int reach, int percentBack) {
        Random random = new Random(seed);
        int[] pairs = new int[2 * transitions];
        for (int t = 0; t < transitions; t++) {
            int found = t + initial;
            boolean discovers = found < states;
            int from = discovers
                    ? Math.max(0, found - 1 - random.nextInt(Math.min(found, reach)))
                    : random.nextInt(states);
            boolean back = random.nextInt(100) < percentBack;
            int to = from + (back ? -random.nextInt(2 * reach) : 1 + random.nextInt(reach));
            pairs[2 * t] = from;
            pairs[2 * t + 1] = discovers ? found : Math.min(states - 1, Math.max(0, to));
        }
        int[] starts = new int[initial];
        for (int i = 0; i < initial; i++) {
            starts[i] = i;
        }
        return of(starts, pairs);
    }

    /** The state with number n is {@code n = <number>}. */
    private record Numbers() implements StateSource {
        @Override
        public State state(int number) {
            return new State(Map.of("n", Value.of(number)));
        }

        @Override
        public void close() {}
    }
}
