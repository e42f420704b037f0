package primed.sockmap.strength;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The strength of the suites as a page. */
final class StrengthMarkdown {
    private final Strength strength;

    StrengthMarkdown(Strength strength) {
        this.strength = strength;
    }

    String text() {
        return """
                # How strong generated suites are

                Written by `bench/strength/run.sh`; do not edit. PIT changes the reference implementation and the
                readers (`primed.sockmap.reference`, `primed.sockmap.reader`) in %d places, one at a time, and suites
                that were generated from the state graphs of %d models, alone, are to notice.

                | suite | tests | steps | mutants | killed | of those that can be killed |
                |---|---:|---:|---:|---:|---:|
                %s

                %d mutants are equivalent: nobody can kill them. The last suite is the one before with negative tests:
                in each state the steps that the spec does not allow are refused, and a reader that has no step stays. And
                each of its tests goes on, by the shortest way, until the reader is back from recv: these steps are
                besides the smallest cover.

                ## Survivors of the last suite

                | place | change | why it survives |
                |---|---|---|
                %s

                ## Branches

                The last suite takes %d of %d branches, and with them all that a behavior of the spec comes to. Why none
                comes to the other %d:

                | place | branches | why |
                |---|---:|---|
                %s
                """.formatted(
                strength.strongest().mutations().mutants(),
                strength.strongest().models(),
                lines(strength.suites().stream().map(this::row).toList()),
                strength.equivalent(),
                lines(strength.explanations().stream()
                        .map(StrengthMarkdown::row)
                        .toList()),
                strength.branches().taken(),
                strength.branches().branches(),
                strength.branches().branches() - strength.branches().taken(),
                lines(strength.missed().stream().map(StrengthMarkdown::row).toList()));
    }

    private String row(SuiteStrength suite) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %d | %d | %.1f %% |",
                suite.name(),
                suite.tests(),
                suite.steps(),
                suite.mutations().mutants(),
                suite.mutations().killed(),
                suite.percent(strength.equivalent()));
    }

    private static String row(Explanation explanation) {
        Mutant mutant = explanation.mutant();
        return "| `" + mutant.type() + "." + mutant.method() + "` `" + escaped(mutant.line()) + "` | "
                + mutant.mutator() + " | " + explanation.kind() + ": " + escaped(explanation.reason()) + " |";
    }

    private static String row(MissedBranch missed) {
        return "| `" + missed.file() + "` `" + escaped(missed.line()) + "` | " + missed.branches() + " | "
                + escaped(missed.reason()) + " |";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }

    private static String lines(List<String> rows) {
        return rows.stream().collect(Collectors.joining("\n"));
    }
}
