package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Location;
import primed.value.Value;

/** What becomes of small specs, each with one thing right or wrong, when the bundled TLC really checks them. */
class TlcTest {
    private static final String COUNTER = """
            EXTENDS Naturals
            VARIABLE x
            Init == x = 0
            Next == x' = (x + 1) % 5
            Spec == Init /\\ [][Next]_x
            Fair == Spec /\\ WF_x(Next)
            Small == x < 3
            Reaches == <>(x = 7)
            """;

    private final Tlc tlc = Tlc.bundled();

    @TempDir
    Path folder;

    private SpecFolder specs = new SpecFolder(Path.of(""));

    @BeforeEach
    void setUp() {
        specs = new SpecFolder(folder);
    }

    private Outcome check(String body, String config) throws Exception {
        return check(specs.model("Model", body, config));
    }

    private Outcome check(CheckRequest request) throws Exception {
        return tlc.check(request, ProgressListener.NONE);
    }

    @Test
    void aSpecThatHoldsIsASuccessWithStatistics() throws Exception {
        List<Progress> heard = new ArrayList<>();
        CheckRequest request =
                specs.model("Model", COUNTER, "SPECIFICATION Spec\n").withCoverage(true);

        Outcome outcome = tlc.check(request, heard::add);

        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics()).isEqualTo(new Statistics(6L, 5L, 0L, 5L));
        assertThat(outcome.coverage())
                .containsExactly(
                        new ActionCoverage("Init", new Location("Model", 4, 1, 4, 4), true, 1, 1),
                        new ActionCoverage("Next", new Location("Model", 5, 1, 5, 4), false, 4, 5));
        assertThat(outcome.behavior()).isNull();
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.tlcVersion()).startsWith("2.18");
        assertThat(heard).last().isEqualTo(new Progress(5L, 6L, 5L, 0L));
    }

    @Test
    void leavesNothingInTheFolderOfTheSpec() throws Exception {
        check(COUNTER, "SPECIFICATION Spec\nINVARIANT Small\n");

        assertThat(specs.files()).containsExactly("Model.cfg", "Model.tla");
    }

    @Test
    void aViolatedInvariantIsNamedAndShown() throws Exception {
        Outcome outcome = check(COUNTER, "SPECIFICATION Spec\nINVARIANT Small\n");

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(outcome.property()).isEqualTo("Small");
        assertThat(behavior(outcome).states())
                .extracting(state -> state.variables().get("x"))
                .containsExactly(Value.of(0), Value.of(1), Value.of(2), Value.of(3));
        assertThat(behavior(outcome).steps())
                .extracting(step -> step.action().name())
                .containsOnly("Next");
        assertThat(behavior(outcome).steps().get(0).action().location())
                .hasToString("line 5, col 9 to line 5, col 24 of module Model");
    }

    @Test
    void aLivenessFailureIsALassoAndItsOnlyPropertyIsNamed() throws Exception {
        Outcome outcome = check(COUNTER, "SPECIFICATION Fair\nPROPERTY Reaches\n");

        assertThat(outcome.result()).isEqualTo(Result.LIVENESS_FAILURE);
        assertThat(outcome.property()).isEqualTo("Reaches");
        Behavior lasso = behavior(outcome);
        assertThat(lasso.ending())
                .isEqualTo(new Ending.Lasso(0, lasso.steps().get(0).action()));
    }

    @Test
    void withoutFairnessTheBehaviorStutters() throws Exception {
        Outcome outcome = check(COUNTER, "SPECIFICATION Spec\nPROPERTY Reaches\n");

        assertThat(outcome.result()).isEqualTo(Result.LIVENESS_FAILURE);
        assertThat(behavior(outcome).ending()).isEqualTo(new Ending.Stuttering());
    }

    @Test
    void aDeadlockIsAFailureUnlessItIsAllowed() throws Exception {
        CheckRequest request = specs.model("Model", """
                EXTENDS Naturals
                VARIABLE x
                Init == x = 0
                Next == x < 2 /\\ x' = x + 1
                """, "INIT Init\nNEXT Next\n");

        assertThat(check(request).result()).isEqualTo(Result.DEADLOCK_FAILURE);
        assertThat(check(request.withDeadlock(false)).result()).isEqualTo(Result.SUCCESS);
    }

    @Test
    void aFalseAssumptionTellsItsPlace() throws Exception {
        Outcome outcome = check("ASSUME 1 = 2\n", "");

        assertThat(outcome.result()).isEqualTo(Result.ASSUMPTION_FAILURE);
        assertThat(outcome.problems()).first().satisfies(problem -> isAt(problem, "Model", 2, 8));
    }

    @Test
    void aFailedAssertionShowsTheWayThere() throws Exception {
        Outcome outcome = check("""
                EXTENDS Naturals, TLC
                VARIABLE x
                Init == x = 0
                Next == Assert(x < 1, "too big") /\\ x' = x + 1
                """, "INIT Init\nNEXT Next\n");

        assertThat(outcome.result()).isEqualTo(Result.ASSERTION_FAILURE);
        assertThat(outcome.problems()).first().satisfies(problem -> {
            assertThat(problem.message()).contains("\"too big\"");
            isAt(problem, "Model", 5, 9);
        });
        assertThat(behavior(outcome).states()).hasSize(2);
    }

    @Test
    void anInitialStateThatBreaksAnInvariantIsTheWholeBehavior() throws Exception {
        Outcome outcome = check(
                "EXTENDS Naturals\nVARIABLES x, y\nInit == x = 3 /\\ y = {}\nNext == UNCHANGED <<x, y>>\nInv == x < 3\n",
                "INIT Init\nNEXT Next\nINVARIANT Inv\n");

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(outcome.property()).isEqualTo("Inv");
        assertThat(behavior(outcome).initial().variables()).isEqualTo(Map.of("x", Value.of(3), "y", Value.set()));
        assertThat(behavior(outcome).steps()).isEmpty();
    }

    @Test
    void noInitialStateIsNotASuccess() throws Exception {
        Outcome outcome = check("VARIABLE x\nInit == x \\in {}\nNext == UNCHANGED x\n", "INIT Init\nNEXT Next\n");

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(outcome.problems())
                .first()
                .hasToString("Model:3:1: No state satisfies the initial predicate, so nothing was checked");
    }

    @Test
    void aSpecOfAssumptionsOnlyIsASuccess() throws Exception {
        assertThat(check("ASSUME TRUE\n", "").result()).isEqualTo(Result.SUCCESS);
    }

    @Test
    void aSyntaxErrorTellsItsPlace() throws Exception {
        Outcome outcome = check("VARIABLE x\nInit == x = = 0\n", "INIT Init\n");

        assertThat(outcome.result()).isEqualTo(Result.PARSE_ERROR);
        assertThat(outcome.problems()).singleElement().satisfies(problem -> isAt(problem, "Model", 3, 15));
    }

    @Test
    void semanticErrorsAllTellTheirPlaces() throws Exception {
        Outcome outcome = check("VARIABLE x\nInit == x = y\nNext == x' = z\n", "INIT Init\nNEXT Next\n");

        assertThat(outcome.result()).isEqualTo(Result.SEMANTIC_ERROR);
        assertThat(outcome.problems())
                .containsExactly(
                        new Problem("Unknown operator: `y'.", "Model", 3, 13),
                        new Problem("Unknown operator: `z'.", "Model", 4, 14));
    }

    @Test
    void aMissingModuleIsNamed() throws Exception {
        Outcome outcome = check("EXTENDS Nowhere\n", "");

        assertThat(outcome.result()).isEqualTo(Result.PARSE_ERROR);
        assertThat(outcome.problems())
                .singleElement()
                .hasToString("Model:2:9: Cannot find source file for module Nowhere imported in module Model.");
    }

    @Test
    void aBrokenConfigurationTellsItsLine() throws Exception {
        Outcome outcome = check(COUNTER, "SPECIFICATION Spec\nINIT Init\nINIT Init\n");

        assertThat(outcome.result()).isEqualTo(Result.CONFIG_ERROR);
        assertThat(outcome.problems()).first().satisfies(problem -> {
            assertThat(problem.module()).isEqualTo("Model.cfg");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.message()).contains("The keyword INIT appeared twice.");
        });
    }

    /** TLC tells the line; the word is the one that it names, or the only one there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INIT Init@NEXT Next INIT Init@               | 2 | 11
            SPECIFICATION Spec@CONSTANT@    N 3@         | 3 |
            SPECIFICATION Spec@  SPECIFIKATION@          | 2 | 3
            """)
    void theWordIsFoundInTheLineOfABrokenConfiguration(String config, int line, @Nullable Integer column)
            throws Exception {
        Outcome outcome = check(COUNTER, config.replace('@', '\n'));

        assertThat(outcome.result()).isEqualTo(Result.CONFIG_ERROR);
        assertThat(outcome.problems()).first().satisfies(problem -> {
            assertThat(problem.line()).as(problem.message()).isEqualTo(line);
            assertThat(problem.column()).as(problem.message()).isEqualTo(column);
        });
    }

    @Test
    void missingFilesAreSaidWithoutATlc() throws Exception {
        CheckRequest request = specs.model("Model", COUNTER, "SPECIFICATION Spec\n");
        Path nowhere = folder.resolve("Nowhere.tla");

        assertThat(check(CheckRequest.of(nowhere)).result()).isEqualTo(Result.PARSE_ERROR);
        Outcome outcome = check(CheckRequest.of(request.spec(), folder.resolve("Nowhere.cfg")));
        assertThat(outcome.result()).isEqualTo(Result.CONFIG_ERROR);
        assertThat(outcome.problems())
                .first()
                .hasToString("Nowhere.cfg: There is no file " + folder.resolve("Nowhere.cfg"));
    }

    @Test
    void theConfigurationMayLieElsewhere() throws Exception {
        CheckRequest request = specs.model("Model", COUNTER, "SPECIFICATION Spec\n");
        Path elsewhere = Files.createDirectories(folder.resolve("models")).resolve("Other.cfg");
        Files.writeString(elsewhere, "SPECIFICATION Spec\nINVARIANT Small\n");

        Outcome outcome = check(CheckRequest.of(request.spec(), elsewhere));

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
    }

    @Test
    void modulesAreFoundInLibraries() throws Exception {
        Path library = Files.createDirectories(folder.resolve("lib"));
        Files.writeString(library.resolve("Lib.tla"), "---- MODULE Lib ----\nOne == 1\n====\n");
        CheckRequest request = specs.model("Model", "EXTENDS Lib\nASSUME One = 1\n", "");

        assertThat(check(request.withLibraries(List.of(library))).result()).isEqualTo(Result.SUCCESS);
    }

    @Test
    void whatTheSpecPrintsIsKeptApartEvenIfItLooksLikeTlc() throws Exception {
        Outcome outcome = check("""
                EXTENDS Naturals, TLC
                VARIABLE x
                Init == x = 0 /\\ PrintT("@!@!@STARTMSG 2110:1 @!@!@")
                Next == x' = 1 - x /\\ PrintT("@!@!@ENDMSG 2190 @!@!@")
                """, "INIT Init\nNEXT Next\n");

        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.userOutput()).contains("\"@!@!@STARTMSG 2110:1 @!@!@\"");
    }

    @Test
    void aSimulationEndsAfterItsTraces() throws Exception {
        CheckRequest request =
                specs.model("Model", COUNTER, "SPECIFICATION Spec\n").withMode(new Mode.Simulation(5, 10, null));

        Outcome outcome = check(request);

        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isNull();
        assertThat(outcome.statistics().total()).isPositive();
    }

    @Test
    void aJvmThatDoesNotStartIsACrashWithItsReason() throws Exception {
        CheckRequest request =
                specs.model("Model", COUNTER, "SPECIFICATION Spec\n").withJvmOptions(List.of("-XX:NoSuchOption"));

        Outcome outcome = check(request);

        assertThat(outcome.result()).isEqualTo(Result.CRASH);
        assertThat(outcome.problems()).first().asString().contains("NoSuchOption");
    }

    private static void isAt(Problem problem, String module, int line, int column) {
        assertThat(List.of(problem))
                .extracting(Problem::module, Problem::line, Problem::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(module, line, column));
    }

    private static Behavior behavior(Outcome outcome) throws IOException {
        if (outcome.behavior() == null) {
            throw new AssertionError("no behavior, but " + outcome);
        }
        return outcome.behavior();
    }
}
