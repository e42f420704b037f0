package primed.report.review;

import java.util.List;

/**
 * How large the suites of several models are, beside what no suite can go below.
 *
 * @param manifest the manifest with the models, as it was named
 * @param coverage what the suites reach: {@code states}, {@code transitions} or {@code parameters}
 * @param rows a row for each state graph
 */
public record SuiteTable(String manifest, String coverage, List<Row> rows) {
    public SuiteTable {
        rows = List.copyOf(rows);
    }

    /** The number of suites that nothing is better than: with no more tests and steps than the bounds. */
    public long best() {
        return rows.stream().filter(Row::isBest).count();
    }

    /** The tests of all suites. */
    public long tests() {
        return rows.stream().mapToLong(Row::tests).sum();
    }

    /** The steps of all suites. */
    public long steps() {
        return rows.stream().mapToLong(Row::steps).sum();
    }

    /** What makes the table. */
    public String command(String file) {
        return "java -jar target/primed.jar suite " + manifest
                + (coverage.equals("transitions") ? "" : " --cover " + coverage) + " --table " + file;
    }

    /**
     * The suite of a state graph.
     *
     * @param models the models that have this graph, in the order of the manifest
     * @param states how many states the graph has
     * @param transitions how many transitions it has
     * @param targets how many things there are to reach
     * @param reached how many of them the suite reaches
     * @param tests how many tests it has
     * @param leastTests no suite has fewer tests
     * @param steps how many steps they have together
     * @param leastSteps no suite with as few tests has fewer steps
     */
    public record Row(
            List<String> models,
            long states,
            long transitions,
            long targets,
            long reached,
            long tests,
            long leastTests,
            long steps,
            long leastSteps) {
        /** @throws IllegalArgumentException if no suite can be like this */
        public Row {
            models = List.copyOf(models);
            if (models.isEmpty()) {
                throw new IllegalArgumentException("a suite is of no model");
            }
            if (tests < leastTests || steps < leastSteps) {
                throw new IllegalArgumentException("the suite of " + models.get(0) + " is below its bound");
            }
            if (reached > targets) {
                throw new IllegalArgumentException("the suite of " + models.get(0) + " reaches more than there is");
            }
        }

        /** Whether nothing is better. */
        public boolean isBest() {
            return tests == leastTests && steps == leastSteps;
        }
    }
}
