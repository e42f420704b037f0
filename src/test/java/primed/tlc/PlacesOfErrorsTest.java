package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
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
        assertThat(outcome.toolOutput()).contains("Computing initial states").doesNotContain("Parsing file");
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

    private static final String LIBRARY = """
            ---- MODULE Library ----
            EXTENDS Naturals
            VARIABLE y
            Small == y < 9
            LOCAL Kept == y < 9
            LibrarySpec == y = 0 /\\ [][TRUE]_y
            ====
            """;

    /** What is violated, where the same name is defined elsewhere too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a module of an instance      | L == INSTANCE Library WITH y <- x                                  | Small == x < 3
            an instance without visible  | LOCAL K == INSTANCE Library WITH y <- x                            | Small == x < 3
            a module inside              | ---- MODULE In ----~EXTENDS Naturals~VARIABLE y~Small == y < 9~==== | Small == x < 3
            a LET                        | Few == LET~  Small == x < 9~  IN Small                            | Small == x < 3
            a LET in a LET               | Few == LET A == LET B == 1 IN B~  Small == x < 9~  IN Small + A  | Small == x < 3
            a string                     | Word == "IN LET Small == 1"                                        | Small == x < 3
            a comment                    | (*~Small == 1~*)                                                 | Small == x < 3
            several in a line            | Other == 1                                                         | LOCAL Most == 3 Small == x < Most
            what another module keeps    | INSTANCE Library WITH y <- x                                       | Kept == x < 3
            """)
    void whatIsViolatedIsPlacedAtItsOwnDefinition(String what, String other, String definition) throws Exception {
        Files.writeString(folder.resolve("Library.tla"), LIBRARY);
        String name = definition.startsWith("Kept") ? "Kept" : "Small";
        String before =
                "EXTENDS Naturals\nVARIABLE x\nInit == x = 0\nNext == x' = x + 1\n" + other.replace('~', '\n') + "\n";

        Outcome outcome = check(before + definition + "\n", "INIT Init\nNEXT Next\nINVARIANT " + name + "\n");

        assertThat(outcome.property()).as(what).isEqualTo(name);
        isPlaced(outcome, (int) before.lines().count() + 2, definition.indexOf(name + " ==") + 1);
    }

    /** An extended module comes before what the root only has an instance of, however far it is. */
    @Test
    void whatIsViolatedIsPlacedInTheModuleThatIsExtended() throws Exception {
        Files.writeString(folder.resolve("Library.tla"), LIBRARY);
        Files.writeString(
                folder.resolve("Steps.tla"), "---- MODULE Steps ----\nEXTENDS Start\nNext == x' = x + 1\n====\n");
        Files.writeString(
                folder.resolve("Start.tla"),
                "---- MODULE Start ----\nEXTENDS Naturals\nVARIABLE x\nInit == x = 0\nSmall == x < 3\n====\n");

        Outcome outcome = check(
                "EXTENDS Steps\nL == INSTANCE Library WITH y <- x\nRef == L!LibrarySpec\n",
                "INIT Init\nNEXT Next\nINVARIANT Small\n");

        assertThat(outcome.problems())
                .first()
                .extracting(Problem::module, Problem::line, Problem::column)
                .containsExactly("Start", 5, 1);
    }

    /** Line and column of the word in the configuration that is wrong. */
    @ParameterizedTest
    @CsvSource({
        "2, 6, SPECIFICATION Spec~VIEW Vew",
        "2, 19, SPECIFICATION Spec~ACTION_CONSTRAINT AcCon",
        "2, 12, SPECIFICATION Spec~INVARIANTS Above",
        "3, 2, SPECIFICATION Spec~CONSTRAINT~ Above",
        "2, 10, SPECIFICATION Spec~PROPERTY Above",
        "1, 6, INIT Above~NEXT Next",
        "1, 16, INIT Init NEXT Above",
        "2, 18, SPECIFICATION Spec~CONSTANT Nat <- [Naturls] Few",
        "2, 10, SPECIFICATION Spec~CONSTANT N <- Above",
        "2, 15, SPECIFICATION Spec~CONSTANT N <- Three",
    })
    void aWordOfTheConfigurationIsWrong(int line, int column, String config) throws Exception {
        Outcome outcome =
                check("""
                EXTENDS Naturals
                CONSTANT N
                VARIABLE x
                Init == x = 0
                Next == x' = (x + 1) % 4
                Spec == Init /\\ [][Next]_x
                Few == 0..3
                Above(y) == x > y
                """, (config.contains("N <-") ? config : config + "~CONSTANT N = 3").replace('~', '\n') + "\n");

        assertThat(outcome.result()).isEqualTo(Result.CONFIG_ERROR);
        assertThat(outcome.problems())
                .first()
                .extracting(Problem::module, Problem::line, Problem::column)
                .as(outcome.toString())
                .containsExactly("Model.cfg", line, column);
    }

    @Test
    void aModuleOfAnotherNameThanItsFileIsPlacedAtItsHeader() throws Exception {
        Files.writeString(folder.resolve("Other.tla"), "\\* MODULE Another\n---- MODULE Another ----\n====\n");
        Outcome extended = check("EXTENDS Other\n", "INIT Init\nNEXT Next\n");
        assertThat(extended.problems())
                .isEqualTo(List.of(new Problem(
                        "File name 'Other' does not match the name 'Another' of the top level module it contains.",
                        "Other",
                        2,
                        13)));

        CheckRequest root = CheckRequest.of(folder.resolve("Other.tla"), folder.resolve("Model.cfg"));
        assertThat(TLC.get().check(root, ProgressListener.NONE).problems()).isEqualTo(extended.problems());
    }

    @ParameterizedTest
    @CsvSource({
        "SPECIFICATION Spec INVARIANT Low, y is not assigned by Init",
        "INIT Init NEXT Next INVARIANT Low, y is not assigned by Init",
        "INIT None NEXT Next INVARIANT Low, 'x, y are not assigned by None'",
    })
    void aVariableWithoutValueInAnInitialStateIsNamed(String config, String message) throws Exception {
        Outcome outcome = check("""
                EXTENDS Naturals
                VARIABLES x, y
                None == TRUE \\/ x = 0
                Init == x = 0
                Next == x' = x + y /\\ y' = x
                Low == x < 9
                Spec == Init /\\ [][Next]_<<x, y>>
                """, config);

        assertThat(outcome.result()).isEqualTo(Result.EVALUATION_ERROR);
        assertThat(outcome.problems())
                .first()
                .extracting(Problem::message)
                .asString()
                .startsWith(message + "\n");
        isPlaced(outcome, message.endsWith("None") ? 4 : 5, 1);
    }

    /** Then nothing tells the one from the other. */
    @Test
    void aValueMayBeCalledNull() throws Exception {
        Outcome outcome = check("""
                CONSTANT N
                VARIABLES x, y
                Init == x = N
                Next == x' = y /\\ y' = x
                """, "INIT Init NEXT Next CONSTANT N = null INVARIANT Init");

        assertThat(outcome.problems())
                .first()
                .extracting(Problem::message)
                .asString()
                .startsWith("current state is not a legal state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Perms == {1, 2}", "Perms == 1"})
    void whatIsNoSymmetryIsPlacedWhereItIsDefined(String symmetry) throws Exception {
        Outcome outcome = check(
                "VARIABLE x\nInit == x = 0\nNext == x' = x\n" + symmetry + "\n",
                "INIT Init\nNEXT Next\nSYMMETRY Perms\n");

        assertThat(outcome.result()).isEqualTo(Result.EVALUATION_ERROR);
        isPlaced(outcome, 5, 1);
    }

    /** TLC finds out when it stores the state; what it evaluated last is the conjunct after that. */
    @ParameterizedTest
    @CsvSource({"[k \\in Nat |-> k * k], 16", "[k \\in N |-> <<k>>], 14"})
    void aFunctionWithoutAnEndIsPlacedAtItsBody(String function, int column) throws Exception {
        Outcome outcome = check(
                "EXTENDS Naturals, FiniteSets\nCONSTANT N\nVARIABLES f, n\nInit ==\n f = " + function
                        + "\n /\\ n = 0\nNext == UNCHANGED <<f, n>>\n",
                "INIT Init NEXT Next CONSTANT N = 3");

        assertThat(outcome.result()).isEqualTo(Result.EVALUATION_ERROR);
        assertThat(outcome.problems().get(0).message()).contains("Attempted to");
        isPlaced(outcome, 6, 5 + column);
    }

    /** TLC prints a function that it does not enumerate as the place of its expression, which is not at fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x' = f[x - 1] /\\ y' = y | 6, 14 | x < 9
            x' = x + 1 /\\ y' = y    | 7, 1  | x < 0
            """)
    void thePlaceInsideAPrintedValueIsNotThatOfTheError(String next, String place, String invariant) throws Exception {
        Outcome outcome = check("""
                EXTENDS Naturals
                VARIABLES x, y
                f == [z \\in Nat |-> z + 1]
                Init == x = 0 /\\ y = f
                Next == %s
                Low == %s
                View == x
                """.formatted(next, invariant), "INIT Init\nNEXT Next\nINVARIANT Low\nVIEW View\n");

        String[] at = place.split(", ", -1);
        isPlaced(outcome, Integer.parseInt(at[0]), Integer.parseInt(at[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"expression", "LAZY"})
    void withoutTheSpecSuchAPlaceIsNone(String kind) throws IOException {
        String value = "<" + kind + " line 4, col 21 to line 4, col 25 of module M>";
        String fault = "line 9, col 3 to line 9, col 5 of module M";

        assertThat(problemOf(1000, "In applying the function\n[y \\in Nat |-> " + value + "],\nwhich is partial."))
                .extracting(Problem::line)
                .isNull();
        assertThat(problemOf(1000, "Attempted to compare " + value + " with 1\n" + fault))
                .extracting(Problem::line)
                .isEqualTo(9);
        assertThat(problemOf(2107, "Invariant Low is violated by the initial state:\nx = " + value + "\n" + fault))
                .extracting(Problem::line)
                .isNull();
    }

    private static Problem problemOf(int code, String text) throws IOException {
        String output = "@!@!@STARTMSG " + code + ":1 @!@!@\n" + text + "\n@!@!@ENDMSG " + code + " @!@!@\n";
        return ToolOutput.read(new StringReader(output)).problems().get(0);
    }
}
