package primed.sockmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import primed.graph.Disabled;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.sockmap.binding.SelftestModel;
import primed.trace.Action;

/**
 * What the reference has to refuse along the tests of a suite: the steps of senders, softirqs, worker and strangers
 * that the spec does not allow in a state, when a test comes to it first.
 *
 * <p>The reader is a program: it cannot be asked for a step that is not its next, and where its next has to wait it
 * goes into the kernel and waits. {@link StuckReader} makes tests of that.
 */
public final class Refusals {
    private static final Set<String> STEPS = Set.of(
            "Send",
            "QueueSkb",
            "ReadSkb",
            "ApplyVerdict",
            "WakeReceiver",
            "BacklogEnqueue",
            "BacklogWake",
            "BacklogRemove",
            "RecvOnP0",
            "LeaveMap");

    private final Disabled disabled;
    private final boolean workerStarves;

    /** For the tests of one suite, one after the other. */
    public Refusals(StateGraph graph, SelftestModel model) {
        this.disabled = new Disabled(graph);
        this.workerStarves = "TRUE".equals(model.constants().get("WorkerStarves"));
    }

    /** Where the worker starves it is the CPU that holds it back, and not the receive path. */
    private boolean hasToRefuse(Action action) {
        return !isOfReader(action) && !(workerStarves && action.name().startsWith("Backlog"));
    }

    /** Whether the step is the reader's. */
    static boolean isOfReader(Action action) {
        return !STEPS.contains(action.name());
    }

    /** What has to be refused along a test, by the index of the state. */
    public Map<Integer, List<Action>> along(Walk walk) {
        Map<Integer, List<Action>> refused = new LinkedHashMap<>();
        List<List<Action>> all = disabled.along(walk);
        for (int state = 0; state < all.size(); state++) {
            refused.put(state, all.get(state).stream().filter(this::hasToRefuse).toList());
        }
        return refused;
    }
}
