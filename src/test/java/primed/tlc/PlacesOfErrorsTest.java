package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that TLC places nowhere are placed where the spec says what is at fault, in words without Java. */
class PlacesOfErrorsTest {
    @RegisterExtension
    static final KeptTlc TLC = new KeptTlc();

    @TempDir
    private Path folder = Path.of("");

    private Outcome check(String body, String config) throws Exception {
        return TLC.get().check(new SpecFolder(folder).model("Model", body, config), ProgressListener.NONE);
    }

    private static void isPlaced(Outcome outcome, int line, int column) {
        assertThat(outcome.problems())
                .first()
                .extracting(Problem::module, Problem::line, Problem::column)
                .as(outcome.toString())
                .containsExactly("Model", line, column);
    }

    /** The header of the last state in the trace tells the step. */
    @Test
    void aVariableWithoutValueIsMissingInTheLastStep() throws Exception {
        Outcome outcome = check("""
                EXTENDS Naturals
                VARIABLES x, y
                Init == x = 0 /\\ y = 0
                Up == x' = x + 1
                Next == x < 2 /\\ Up
                """, "INIT Init\nNEXT Next\n");

        assertThat(outcome.result()).isEqualTo(Result.EVALUATION_ERROR);
        isPlaced(outcome, 6, 9);
        assertThat(outcome.violations())
                .extracting(Violation::problem)
                .extracting(Problem::line)
                .containsExactly(6);
    }

    @ParameterizedTest
    @CsvSource({
        "INIT Init NEXT Next",
        "SPECIFICATION Spec",
        "SPECIFICATION Fair",
        "SPECIFICATION Bulleted",
    })
    void withoutInitialStatesThePlaceIsTheInitialPredicate(String config) throws Exception {
        Outcome outcome = check("""
                VARIABLE x
                Some == x = 1 /\\ x = 2
                Init ==
                    /\\ Some
                    /\\ x = CASE TRUE -> 1 [] OTHER -> 2
                Next == x' = x
                Spec == Init /\\ [][Next]_x
                Fair == Spec /\\ WF_x(Next)
                Bulleted ==
                    /\\ Init
                    /\\ [][Next]_x
                """, config);

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        isPlaced(outcome, 4, 1);
    }

    private static final String PARTIAL = """
            EXTENDS Naturals
            VARIABLE x
            Init == x = 0
            Next == x' = (x + 1) % 5
            P == <>(x < 3 /\\ [y \\in 1..2 |-> y][x] = 1)
            Q == <>(x = 3)
            Spec == Init /\\ [][Next]_x
            Fair == Spec /\\ WF_x(Next)
            """;

    @Test
    void theOnlyPropertyHasNoValueInAnInitialState() throws Exception {
        isPlaced(check(PARTIAL.replace("Fair ==", "\\* Fair =="), "SPECIFICATION Spec\nPROPERTY P\n"), 6, 1);
    }

    /** TLC names the region of an expression, but not of a number; it lists what it evaluated before: Init. */
    @ParameterizedTest
    @CsvSource({"x + 3, 9", "3, 1"})
    void anInvariantThatIsNoBooleanIsNotPlacedAtTheInitialPredicate(String body, int column) throws Exception {
        Outcome outcome = check(
                "EXTENDS Naturals\nVARIABLE x\nInit == x = 0\nNext == x' = x\nSize == " + body + "\n",
                "INIT Init\nNEXT Next\nINVARIANT Size\n");

        assertThat(outcome.result()).isEqualTo(Result.EVALUATION_ERROR);
        isPlaced(outcome, 6, column);
    }

    @Test
    void anAssertionInAnInvariantIsToldOnce() throws Exception {
        Outcome outcome = check("""
                EXTENDS Naturals, TLC
                VARIABLE x
                Init == x = 0
                Next == x' = x + 1
                Small == Assert(x < 2, "too large")
                """, "INIT Init\nNEXT Next\nINVARIANT Small\n");

        assertThat(outcome.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "The first argument of Assert evaluated to FALSE; the second argument was:\n\"too large\"",
                        "Evaluating invariant Small failed.");
    }

    @Test
    void aViolationIsToldInTheSameWordsAsTheVerdict() throws Exception {
        Outcome outcome = check("""
                VARIABLE x
                Init == x = 0
                Next == x' = x
                Small == x # 0
                """, "INIT Init\nNEXT Next\nINVARIANT Small\n");

        assertThat(outcome.violations()).extracting(Violation::problem).isEqualTo(outcome.problems());
        assertThat(outcome.problems())
                .extracting(Problem::message)
                .containsExactly("Invariant Small is violated by the initial state");
    }

    /** It may be the one or the other, or the fairness. */
    @ParameterizedTest
    @ValueSource(strings = {"SPECIFICATION Spec PROPERTIES Q P", "SPECIFICATION Fair PROPERTY P"})
    void whereSeveralThingsMayHaveNoValueThereIsNoPlace(String config) throws Exception {
        Outcome outcome = check(PARTIAL, config);

        assertThat(outcome.result()).isEqualTo(Result.EVALUATION_ERROR);
        assertThat(outcome.problems()).first().extracting(Problem::line).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CONSTRAINT Odd  | Odd == x < 3 \\/ x = "a"
            CONSTRAINT Odd  | Odd == x < 3 \\/ x \\in {y \\in Nat : y > x} \\/ x = "a"
            ACTION_CONSTRAINT Odd | Odd == x' < 2 \\/ x'[1] = 2
            """)
    void whatTlcSaysIsToldWithoutTheClassOfItsException(String config, String definition) throws Exception {
        Outcome outcome = check(
                "EXTENDS Naturals\nVARIABLE x\nInit == x = 0\nNext == x' = x + 1\n" + definition + "\n",
                "INIT Init\nNEXT Next\n" + config + "\n");

        assertThat(outcome.result()).isEqualTo(Result.EVALUATION_ERROR);
        assertThat(outcome.problems())
                .isNotEmpty()
                .allSatisfy(
                        problem -> assertThat(problem.message()).startsWith("A").doesNotContain("Exception"));
    }

    /** TLCs after 2.18 print the warnings first. */
    @Test
    void theHeadlineOfErrorsIsNoPartOfAWarning() throws IOException {
        Outcome outcome = ToolOutput.read(new StringReader("""
                @!@!@STARTMSG 2220:0 @!@!@
                Starting SANY...
                @!@!@ENDMSG 2220 @!@!@
                Semantic processing of module B
                *** Warnings: 1

                line 5, col 1 to line 5, col 20 of module B

                Multiple declarations or definitions for symbol Next.
                This duplicates the one at line 15, col 1 to line 15, col 18 of module A.



                Semantic errors:

                *** Errors: 1

                line 4, col 1 to line 4, col 13 of module B

                Operator Init already defined or declared.


                @!@!@STARTMSG 2219:0 @!@!@
                SANY finished.
                @!@!@ENDMSG 2219 @!@!@
                @!@!@STARTMSG 3002:1 @!@!@
                Parsing or semantic analysis failed.
                @!@!@ENDMSG 3002 @!@!@
                """));

        assertThat(outcome.warnings())
                .isEqualTo(List.of(new Problem(
                        "Multiple declarations or definitions for symbol Next.\n"
                                + "This duplicates the one at line 15, col 1 to line 15, col 18 of module A.",
                        "B",
                        5,
                        1)));
        assertThat(outcome.problems())
                .isEqualTo(List.of(new Problem("Operator Init already defined or declared.", "B", 4, 1)));
    }
}
