package primed.sockmap.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primed.graph.Walk;

/** The table of strength: what it reads, and what it does not let pass. */
class StrengthTest {
    private static final String SOURCE = """
            package a.b;

            class Queue {
                boolean isEmpty() { return size == 0; }
                int size() { return size; }
            }
            """;

    private static final Mutant ALWAYS_EMPTY =
            new Mutant("Queue", "isEmpty", "boolean isEmpty() { return size == 0; }", "BooleanTrueReturnVals");
    private static final Mutant NO_SIZE =
            new Mutant("Queue", "size", "int size() { return size; }", "PrimitiveReturns");
    private static final BranchReport ALL_BRANCHES = new BranchReport(2, List.of());

    @TempDir
    Path folder;

    @Test
    void mutantsAreToldByTheTextOfTheirLines() throws IOException {
        MutationReport report = report(
                mutation("KILLED", "size", 5, "PrimitiveReturnsMutator"),
                mutation("TIMED_OUT", "size", 5, "MathMutator"),
                mutation("NO_COVERAGE", "isEmpty", 4, "BooleanTrueReturnValsMutator"));

        assertThat(report).isEqualTo(new MutationReport(3, List.of(ALWAYS_EMPTY)));
        assertThat(report.killed()).isEqualTo(2);
    }

    @Test
    void aRunThatWasStoppedIsRefused() {
        assertThatThrownBy(() -> report(mutation("NOT_STARTED", "size", 5, "MathMutator")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("status [NOT_STARTED]");
    }

    @Test
    void aLineThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> report(mutation("SURVIVED", "size", 99, "MathMutator")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no line 99");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <mutations></mutations>    | has no mutants
            <report></report>          | is a report of <report>, not <mutations>
            <mutations>                | is no XML
            """)
    void whatIsNoReportIsRefused(String text, String complaint) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Queue;size;line;Math;equivalent          | not six fields
            Queue;size;line;Math;equivalent;         | not six fields
            Queue;size;line;Math;harmless;because    | [harmless] is none of [equivalent, not in the spec, open]
            """)
    void whatIsNoExplanationIsRefused(String line, String complaint) throws IOException {
        Path file = Files.writeString(folder.resolve("survivors.tsv"), "# a remark\n" + line.replace(';', '\t') + "\n");

        assertThatThrownBy(() -> Explanation.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void branchesThatWereNotTakenAreToldByTheirLines() throws IOException {
        Files.createDirectories(folder.resolve("primed/sockmap/reader"));
        Files.writeString(folder.resolve("primed/sockmap/reader/Queue.java"), SOURCE);
        Path file = Files.writeString(folder.resolve("jacoco.xml"), """
                <?xml version="1.0"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
                <report name="x">
                  <package name="primed/sockmap/reader"><sourcefile name="Queue.java">
                    <line nr="4" mi="1" ci="3" mb="1" cb="1"/><line nr="5" mi="0" ci="2" mb="0" cb="2"/>
                  </sourcefile></package>
                  <package name="primed/cli"><sourcefile name="Other.java">
                    <line nr="1" mi="1" ci="3" mb="4" cb="0"/>
                  </sourcefile></package>
                </report>
                """);

        BranchReport report = BranchReport.read(file, new SourceLines(folder));

        assertThat(report.branches()).isEqualTo(4);
        assertThat(report.taken()).isEqualTo(3);
        assertThat(report.missed())
                .containsExactly(new BranchReport.Place("Queue.java", "boolean isEmpty() { return size == 0; }", 1));
    }

    @Test
    void anEquivalentMutantCountsForNothing() {
        Strength strength = strength(
                new MutationReport(21, List.of(ALWAYS_EMPTY)),
                new Explanation(ALWAYS_EMPTY, Explanation.Kind.EQUIVALENT, "why"));

        assertThat(strength.strongest().percent(strength.equivalent())).isEqualTo(100);
        assertThat(strength.problems()).isEmpty();
    }

    @Test
    void aSurvivorThatNobodyExplainsIsAProblem() {
        Strength strength = strength(new MutationReport(100, List.of(ALWAYS_EMPTY)));

        assertThat(strength.problems()).containsExactly("nobody says why this survives: " + ALWAYS_EMPTY);
    }

    @Test
    void anExplanationOfWhatIsKilledIsAProblem() {
        Strength strength = strength(
                new MutationReport(100, List.of()),
                new Explanation(NO_SIZE, Explanation.Kind.OPEN, "once upon a time"));

        assertThat(strength.problems()).containsExactly("it is explained, but does not survive: " + NO_SIZE);
    }

    @Test
    void aWeakSuiteIsAProblem() {
        Strength strength = strength(
                new MutationReport(10, List.of(ALWAYS_EMPTY)),
                new Explanation(ALWAYS_EMPTY, Explanation.Kind.OPEN, "why"));

        assertThat(strength.problems()).containsExactly("strong kills 90.0 % of the mutants, not 95 %");
    }

    @Test
    void aBranchThatNobodyExplainsIsAProblem() {
        Strength strength = new Strength(
                List.of(suite(new MutationReport(1, List.of()))),
                List.of(),
                new BranchReport(2, List.of(new BranchReport.Place("Queue.java", "if (x)", 1))),
                List.of(new MissedBranch("Queue.java", "if (x)", 2, "why")));

        assertThat(strength.problems())
                .containsExactly(
                        "nobody says why this is not taken: Place[file=Queue.java, line=if (x), branches=1]",
                        "it is explained, but taken: MissedBranch[file=Queue.java, line=if (x), branches=2, reason=why]");
    }

    @Test
    void aMissedBranchIsToldByItsLineAndNumber() throws IOException {
        Path file = Files.writeString(folder.resolve("branches.tsv"), "# a remark\nQueue.java\tif (x)\t2\twhy\n");

        assertThat(MissedBranch.read(file)).containsExactly(new MissedBranch("Queue.java", "if (x)", 2, "why"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Queue.java;if (x);why", "Queue.java;if (x);0;why", "Queue.java;if (x);two;why", "Q;if;1; "})
    void whatIsNoMissedBranchIsRefused(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("branches.tsv"), line.replace(';', '\t') + "\n");

        assertThatThrownBy(() -> MissedBranch.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not file, line, number of branches and reason");
    }

    @Test
    void walksComeBackFromTheirFile() throws IOException {
        List<Walk> walks = List.of(new Walk(3, 1, 4, 1), new Walk(5));
        Path file = folder.resolve("walks");

        WalkFile.write(walks, file);

        assertThat(WalkFile.read(file)).isEqualTo(walks);
    }

    private static Strength strength(MutationReport report, Explanation... explanations) {
        return new Strength(List.of(suite(report)), List.of(explanations), ALL_BRANCHES, List.of());
    }

    private static SuiteStrength suite(MutationReport report) {
        return new SuiteStrength("strong", 1, 2, 3, report);
    }

    private MutationReport report(String... mutations) throws IOException {
        return read("<mutations>" + String.join("", mutations) + "</mutations>");
    }

    private MutationReport read(String text) throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/Queue.java"), SOURCE);
        return MutationReport.read(Files.writeString(folder.resolve("mutations.xml"), text), new SourceLines(folder));
    }

    private static String mutation(String status, String method, int line, String mutator) {
        return "<mutation status='" + status
                + "'><sourceFile>Queue.java</sourceFile><mutatedClass>a.b.Queue</mutatedClass>"
                + "<mutatedMethod>" + method + "</mutatedMethod><lineNumber>" + line + "</lineNumber><mutator>org.x."
                + mutator + "</mutator></mutation>";
    }
}
