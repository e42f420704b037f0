package primed.sockmap;

import java.util.ArrayList;
import java.util.List;
import primed.graph.ShortestPaths;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.value.FunctionValue;
import primed.value.Value;

/**
 * The shortest ways to the states in which a reader has begun, has not ended and has no step to take: it must stay
 * there, however often it is let go on.
 */
public final class StuckReader {
    private StuckReader() {}

    /** A way to each of these states. */
    public static List<Walk> walks(StateGraph graph) {
        ShortestPaths paths = ShortestPaths.fromInitial(graph);
        List<Walk> walks = new ArrayList<>();
        for (int state = 0; state < graph.states(); state++) {
            if (isReading(graph.state(state)) && !readerCanGoOn(graph, state)) {
                walks.add(paths.to(state));
            }
        }
        return walks;
    }

    /** The way, and then nothing for ever. */
    public static Behavior behavior(Walk walk, StateGraph graph) {
        Behavior way = walk.behavior(graph);
        return new Behavior(way.initial(), way.steps(), new Ending.Stuttering());
    }

    private static boolean isReading(State state) {
        return state.value("outcome").equals(Value.of("running"))
                && state.value("call") instanceof FunctionValue call
                && !call.field("op").equals(Value.of("none"));
    }

    private static boolean readerCanGoOn(StateGraph graph, int state) {
        for (int i = 0; i < graph.outDegree(state); i++) {
            if (Refusals.isOfReader(graph.action(graph.firstFrom(state) + i))) {
                return true;
            }
        }
        return false;
    }
}
