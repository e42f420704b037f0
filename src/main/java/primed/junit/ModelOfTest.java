package primed.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import primed.explore.GraphOnDemand;
import primed.explore.KnownGraph;
import primed.replay.Branches;
import primed.replay.Plan;

/**
 * The model that a test class names, and its state graph if it is to be explored.
 *
 * @param graph the graph, or null if no model is named or none is to be explored
 */
record ModelOfTest(@Nullable GraphOnDemand graph) {

    /**
     * The graph, for a test that cannot do without.
     *
     * @throws SpecTestException if there is none; the message says why
     */
    KnownGraph need(String attribute) {
        if (graph == null) {
            throw new SpecTestException("@SpecTest(" + attribute + ") needs a spec, a config, and states > 0");
        }
        return graph.graph()
                .orElseThrow(() -> new SpecTestException("@SpecTest(" + attribute + "): " + graph.obstacle()));
    }

    /** Whether there are several initial states, by the graph or else by these behaviors. */
    boolean startsAnywhere(List<TraceCase> cases) {
        boolean differ = cases.stream()
                        .map(each -> each.trace().behavior().initial())
                        .distinct()
                        .count()
                > 1;
        return differ
                || (graph != null
                        && graph.graph()
                                .filter(known -> known.graph().initialStates().length > 1)
                                .isPresent());
    }

    /** A plan that asks the graph, or these behaviors where there is none. */
    Plan plan(TraceCase planned, Branches sampled) {
        Plan plan = Plan.of(planned.trace().behavior()).withRefused(planned.refused());
        return graph == null
                ? plan.withBranches(sampled)
                : plan.withBranches(graph.or(sampled)).withWhereabouts(graph);
    }
}
