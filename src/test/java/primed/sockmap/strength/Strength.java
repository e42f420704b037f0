package primed.sockmap.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How strong the suites are, and why not stronger.
 *
 * @param suites the weakest first
 * @param explanations of the survivors of the strongest
 * @param branches what the strongest takes
 * @param missed why it takes no more
 */
record Strength(
        List<SuiteStrength> suites, List<Explanation> explanations, BranchReport branches, List<MissedBranch> missed) {
    /** The share of the mutants, in percent, that the strongest suite is to kill. */
    static final double WANTED = 95;

    Strength {
        suites = List.copyOf(suites);
        explanations = List.copyOf(explanations);
        missed = List.copyOf(missed);
    }

    SuiteStrength strongest() {
        return suites.get(suites.size() - 1);
    }

    /** The survivors of the strongest suite that are of a kind. */
    List<Mutant> survivors(Explanation.Kind kind) {
        return strongest().mutations().survivors().stream()
                .filter(mutant ->
                        explanations.stream().anyMatch(why -> why.mutant().equals(mutant) && why.kind() == kind))
                .toList();
    }

    long equivalent() {
        return survivors(Explanation.Kind.EQUIVALENT).size();
    }

    /** What is not as it should be; empty if all is. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        List<Mutant> survivors = strongest().mutations().survivors();
        List<Mutant> explained = explanations.stream().map(Explanation::mutant).toList();
        survivors.stream()
                .distinct()
                .filter(mutant -> !explained.contains(mutant))
                .forEach(mutant -> problems.add("nobody says why this survives: " + mutant));
        explained.stream()
                .filter(mutant -> !survivors.contains(mutant))
                .forEach(mutant -> problems.add("it is explained, but does not survive: " + mutant));
        branches.missed().stream()
                .filter(place -> missed.stream().noneMatch(why -> why.isAt(place)))
                .forEach(place -> problems.add("nobody says why this is not taken: " + place));
        missed.stream()
                .filter(why -> branches.missed().stream().noneMatch(why::isAt))
                .forEach(why -> problems.add("it is explained, but taken: " + why));
        if (strongest().percent(equivalent()) < WANTED) {
            problems.add(String.format(
                    Locale.ROOT,
                    "%s kills %.1f %% of the mutants, not %.0f %%",
                    strongest().name(),
                    strongest().percent(equivalent()),
                    WANTED));
        }
        return problems;
    }
}
