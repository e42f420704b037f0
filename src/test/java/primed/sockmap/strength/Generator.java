package primed.sockmap.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import primed.graph.CoverOptions;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.sockmap.BackFromRecv;
import primed.sockmap.StuckReader;

/** How tests are made from a state graph. */
enum Generator {
    /** Random walks from a fixed seed, with as many steps together as the cover of the transitions has. */
    RANDOM {
        @Override
        List<Walk> walks(StateGraph graph) {
            return randomWalks(
                    graph,
                    TRANSITIONS.walks(graph).stream().mapToInt(Walk::length).sum());
        }
    },
    /** The smallest cover of the states. */
    STATES {
        @Override
        List<Walk> walks(StateGraph graph) {
            return cover(graph, Coverage.STATES);
        }
    },
    /** The smallest cover of the transitions. */
    TRANSITIONS {
        @Override
        List<Walk> walks(StateGraph graph) {
            return cover(graph, Coverage.TRANSITIONS);
        }
    },
    /** The same cover, and each test goes on until the reader is not inside recv. */
    RETURNING {
        @Override
        List<Walk> walks(StateGraph graph) {
            return BackFromRecv.after(TRANSITIONS.walks(graph), graph);
        }
    },
    /** The ways to the states in which the reader must stay. */
    STUCK {
        @Override
        List<Walk> walks(StateGraph graph) {
            return StuckReader.walks(graph);
        }
    };

    private static final long SEED = 1;
    private static final int LONGEST = 40;

    abstract List<Walk> walks(StateGraph graph);

    private static List<Walk> cover(StateGraph graph, Coverage coverage) {
        return Covers.of(graph, CoverOptions.all(coverage)).walks();
    }

    private static List<Walk> randomWalks(StateGraph graph, int steps) {
        Random random = new Random(SEED);
        List<Walk> walks = new ArrayList<>();
        int left = steps;
        while (left > 0) {
            int[] initial = graph.initialStates();
            Walk walk = randomWalk(graph, initial[random.nextInt(initial.length)], Math.min(left, LONGEST), random);
            walks.add(walk);
            left -= Math.max(1, walk.length());
        }
        return walks;
    }

    private static Walk randomWalk(StateGraph graph, int start, int longest, Random random) {
        List<Integer> transitions = new ArrayList<>();
        int at = start;
        while (transitions.size() < longest && graph.outDegree(at) > 0) {
            int transition = graph.firstFrom(at) + random.nextInt(graph.outDegree(at));
            transitions.add(transition);
            at = graph.to(transition);
        }
        return new Walk(start, transitions.stream().mapToInt(Integer::intValue).toArray());
    }
}
