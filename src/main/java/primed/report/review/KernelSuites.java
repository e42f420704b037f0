package primed.report.review;

import java.util.List;

/**
 * How the suites of several models went on a running kernel.
 *
 * @param manifest the manifest with the models, as it was named
 * @param kernel the kernel, as it calls itself
 * @param rows a row for each state graph
 */
public record KernelSuites(String manifest, String kernel, List<Row> rows) {
    public KernelSuites {
        rows = List.copyOf(rows);
        if (manifest.isBlank() || kernel.isBlank()) {
            throw new IllegalArgumentException("it is not said which manifest or which kernel");
        }
    }

    /** What makes the table. */
    public String command(String file) {
        return "java -jar target/primed.jar kernel suites " + manifest + " --table " + file;
    }

    /** Whether the kernel never left the spec. */
    public boolean agrees() {
        return rows.stream().allMatch(row -> row.diverging() == 0);
    }

    /**
     * The suite of a state graph.
     *
     * @param models the models that have this graph, in the order of the manifest
     * @param tests how many tests the suite has
     * @param run how many of them were run
     * @param conforming how many of these the kernel went along to the end
     * @param diverging in how many it left the spec
     * @param steps the steps of the tests that were run
     * @param taken how many of these steps the kernel took as the spec says
     * @param obstacles what ended the other tests
     */
    public record Row(
            List<String> models,
            long tests,
            long run,
            long conforming,
            long diverging,
            long steps,
            long taken,
            List<Obstacle> obstacles) {
        /** @throws IllegalArgumentException if no suite can have gone like this */
        public Row {
            models = List.copyOf(models);
            obstacles = List.copyOf(obstacles);
            if (models.isEmpty()) {
                throw new IllegalArgumentException("a suite is of no model");
            }
            long ended = conforming + diverging + sum(obstacles);
            if (run > tests || ended != run) {
                throw new IllegalArgumentException("of the suite of " + models.get(0) + ", which has " + tests
                        + " tests, " + run + " were run, but " + ended + " have ended");
            }
            if (taken > steps) {
                throw new IllegalArgumentException("in the suite of " + models.get(0) + " more steps than there are");
            }
        }

        /** How many tests came to a step that cannot be forced. */
        public long unforceable() {
            return sum(obstacles);
        }

        private static long sum(List<Obstacle> obstacles) {
            return obstacles.stream().mapToLong(Obstacle::tests).sum();
        }
    }

    /**
     * A step that cannot be forced on this kernel.
     *
     * @param action the action of the step
     * @param why what is out of reach
     * @param tests how many tests ended there
     */
    public record Obstacle(String action, String why, long tests) {}
}
