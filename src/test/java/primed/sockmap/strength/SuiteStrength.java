package primed.sockmap.strength;

/**
 * What a suite found.
 *
 * @param name in words
 * @param models how many models it has tests of
 * @param tests how many tests it has
 * @param steps how many steps they have together
 * @param mutations what PIT found
 */
record SuiteStrength(String name, int models, int tests, int steps, MutationReport mutations) {

    /**
     * The share of the mutants that it kills.
     *
     * @param equivalent how many of the mutants nobody can kill
     */
    double percent(long equivalent) {
        return 100.0 * mutations.killed() / (mutations.mutants() - equivalent);
    }
}
