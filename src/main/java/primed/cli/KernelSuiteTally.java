package primed.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import primed.replay.ReplayResult;
import primed.report.review.KernelSuites.Obstacle;
import primed.report.review.KernelSuites.Row;
import primed.trace.Action;

/** Counts how the tests of a suite end on the running kernel. */
final class KernelSuiteTally {
    private final Map<String, Map<String, Long>> obstacles = new TreeMap<>();
    private long run;
    private long conforming;
    private long diverging;
    private long steps;
    private long taken;

    /**
     * Counts a test.
     *
     * @param length how many steps it has
     */
    void add(int length, ReplayResult result) {
        run++;
        steps += length;
        if (result instanceof ReplayResult.Conforms) {
            conforming++;
            taken += length;
        } else if (result instanceof ReplayResult.Unforceable unforceable) {
            String action = unforceable.moment().action().map(Action::name).orElse("none");
            obstacles.computeIfAbsent(action, name -> new TreeMap<>()).merge(why(unforceable), 1L, Long::sum);
            taken += Math.max(0, unforceable.moment().step() - 1);
        } else {
            diverging++;
        }
    }

    /** Whose message it is makes no difference. */
    private static String why(ReplayResult.Unforceable unforceable) {
        return unforceable.why().replaceAll("message \\d+", "a message");
    }

    /**
     * What it comes to.
     *
     * @param models what the models are called
     * @param tests how many tests the suite has
     */
    Row row(List<String> models, int tests) {
        List<Obstacle> all = obstacles.entrySet().stream()
                .flatMap(action -> action.getValue().entrySet().stream()
                        .map(why -> new Obstacle(action.getKey(), why.getKey(), why.getValue())))
                .toList();
        return new Row(models, tests, run, conforming, diverging, steps, taken, all);
    }
}
