package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is violated has a name even where TLC tells only a place, or nothing at all. */
class UnnamedTest {
    private static final String COUNTER = """
            EXTENDS Naturals
            VARIABLE x
            Init == x = 0
            Next == x' = (x + 1) % 4
            Spec == Init /\\ [][Next]_x /\\ WF_x(Next)
            StartsAtOne == x = 1 /\\ [][Next]_x
            IsPositive == [](x > 0) /\\ <>(x = 2)
            Part == x = 0 /\\ [](x # 0)
            Whole == Part /\\ <>(x = 2)
            Reaches == <>(x = 2)
            Seven == <>(x = 7)
            Leads == (x = 0) ~> (x = 9)
            Low == x < 2
            """;

    @TempDir
    private Path folder = Path.of("");

    private Outcome check(String body, String config) throws Exception {
        return check(new SpecFolder(folder).model("Model", body, config));
    }

    private static Outcome check(CheckRequest request) throws Exception {
        return Tlc.bundled().check(request, ProgressListener.NONE);
    }

    /** TLC says: Property line 7, col 16 to line 7, col 20 of module Model is violated by the initial state. */
    @Test
    void anInitialStateBreaksThePropertyThatIsDefinedThere() throws Exception {
        Outcome outcome = check(COUNTER, "SPECIFICATION Spec\nPROPERTIES Reaches StartsAtOne\n");

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(outcome.property()).isEqualTo("StartsAtOne");
        assertThat(outcome.problems()).first().extracting(Problem::line).isEqualTo(7);
    }

    /** TLC calls the part of a property that is checked like one an invariant. */
    @Test
    void aConjunctThatIsCheckedAsAnInvariantBelongsToItsProperty() throws Exception {
        assertThat(check(COUNTER, "SPECIFICATION Spec\nPROPERTIES Reaches IsPositive\n")
                        .property())
                .isEqualTo("IsPositive");
    }

    @Test
    void aPropertyIsNamedThatMentionsTheBrokenOne() throws Exception {
        assertThat(check(COUNTER, "SPECIFICATION Spec\nPROPERTIES Reaches Whole\n")
                        .property())
                .isEqualTo("Whole");
    }

    @Test
    void theOnlyPropertyIsMeantWhereverItIsBroken() throws Exception {
        Files.writeString(folder.resolve("Abstract.tla"), """
                ---- MODULE Abstract ----
                EXTENDS Naturals
                VARIABLE y
                Spec == y = 1 /\\ [][y' = y + 1]_y
                ====
                """);

        Outcome outcome = check(
                COUNTER + "A == INSTANCE Abstract WITH y <- x\nRefines == A!Spec\n",
                "SPECIFICATION Spec\nPROPERTY Refines\n");

        assertThat(outcome.property()).isEqualTo("Refines");
        assertThat(outcome.problems()).first().extracting(Problem::module).isEqualTo("Abstract");
    }

    /** Both modules have an Init; TLC names that of Abstract, and it has nothing to do with the spec's own. */
    private void writeRefinement() throws Exception {
        Files.writeString(folder.resolve("Abstract.tla"), """
                ---- MODULE Abstract ----
                EXTENDS Naturals
                VARIABLE y
                Init == y \\in {1}
                Next == y' = y + 1
                Spec == Init /\\ [][Next]_y
                ====
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPERTY Refines", "PROPERTIES Reaches Refines"})
    void aRefinementIsNamedThatTheInitialStateBreaks(String properties) throws Exception {
        writeRefinement();

        Outcome outcome = check(
                COUNTER + "A == INSTANCE Abstract WITH y <- x\nRefines == A!Spec\n",
                "SPECIFICATION Spec\n" + properties);

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(outcome.property()).isEqualTo("Refines");
        assertThat(outcome.problems())
                .first()
                .extracting(Problem::module, Problem::line)
                .containsExactly("Model", 16);
        assertThat(outcome.violations()).extracting(Violation::property).containsExactly("Refines");
    }

    /** Nothing is placed at the spec's own Init, which is as it should be. */
    @Test
    void whereTwoRefinementsMayBeMeantThereIsNoNameAndNoPlace() throws Exception {
        writeRefinement();

        Outcome outcome = check(
                COUNTER + "A == INSTANCE Abstract WITH y <- x\nRefines == A!Spec\nAgain == A!Spec\n",
                "SPECIFICATION Spec\nPROPERTIES Again Refines\n");

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(outcome.property()).isNull();
        assertThat(outcome.problems()).first().extracting(Problem::line).isNull();
    }

    @Test
    void aRefinementIsNamedThatAStepBreaks() throws Exception {
        writeRefinement();

        Outcome outcome = check(
                COUNTER.replace("Init == x = 0", "Init == x = 1")
                        + "A == INSTANCE Abstract WITH y <- x\nRefines == A!Spec\n",
                "SPECIFICATION Spec\nPROPERTIES Reaches Refines\n");

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(outcome.property()).isEqualTo("Refines");
        assertThat(outcome.problems()).first().extracting(Problem::module).isEqualTo("Abstract");
    }

    /** Both lead to the broken place: nobody can say which of them TLC was at. */
    @Test
    void whereTwoPropertiesMayBeMeantNoneIsNamed() throws Exception {
        Outcome outcome = check(COUNTER + "Again == Part\n", "SPECIFICATION Spec\nPROPERTIES Again Whole\n");

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(outcome.property()).isNull();
    }

    @Test
    void aSearchThatGoesOnNamesTheTemporalPropertiesToo() throws Exception {
        CheckRequest request = new SpecFolder(folder)
                .model("Model", COUNTER, "SPECIFICATION Spec\nINVARIANT Low\nPROPERTIES Leads Reaches Seven\n")
                .withGoingOn(true);

        Outcome outcome = check(request);

        assertThat(outcome.property()).isEqualTo("Low");
        assertThat(outcome.violations())
                .extracting(Violation::result, Violation::property)
                .containsExactly(tuple(Result.SAFETY_FAILURE, "Low"), tuple(Result.LIVENESS_FAILURE, "Leads, Seven"));
        assertThat(outcome.violations().get(1).problem().line()).isEqualTo(13);
        assertThat(outcome.problems())
                .isEqualTo(outcome.violations().stream().map(Violation::problem).toList());
    }

    @Test
    void aSearchThatGoesOnPlacesTheOnlyTemporalPropertyToo() throws Exception {
        CheckRequest request = new SpecFolder(folder)
                .model("Model", COUNTER, "SPECIFICATION Spec\nINVARIANT Low\nPROPERTY Seven\n")
                .withGoingOn(true);

        Outcome outcome = check(request);

        assertThat(outcome.problems()).extracting(Problem::line).containsExactly(14, 12);
        assertThat(outcome.problems())
                .isEqualTo(outcome.violations().stream().map(Violation::problem).toList());
    }

    @Test
    void theErrorWithItsBehaviorHasTheNamesAndThePlaceToo() throws Exception {
        Outcome outcome = check(COUNTER, "SPECIFICATION Spec\nPROPERTIES Leads Reaches Seven\n");

        assertThat(outcome.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.property()).isEqualTo("Leads, Seven");
            assertThat(violation.problem()).isEqualTo(outcome.problems().get(0));
            assertThat(violation.problem().line()).isEqualTo(13);
        });
    }

    /** Finds temporal properties violated, as 2.18 tells it, and First alone; with Second alone it finds nothing. */
    private static final String UNDECIDED = """
            package tlc2;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.Arrays;
            public class TLC {
                public static void main(String[] args) throws Exception {
                    Path config = Path.of(args[Arrays.asList(args).indexOf("-config") + 1]);
                    if (!Files.readString(config).contains("First")) {
                        LOOKING
                    }
                    System.out.println("@!@!@STARTMSG 2262:0 @!@!@\\nTLC2 Version 2.18\\n@!@!@ENDMSG 2262 @!@!@");
                    System.out.println(
                        "@!@!@STARTMSG 2116:1 @!@!@\\nTemporal properties were violated.\\n@!@!@ENDMSG 2116 @!@!@");
                    System.out.println("@!@!@STARTMSG 2186:0 @!@!@\\nFinished in 1ms\\n@!@!@ENDMSG 2186 @!@!@");
                    System.exit(13);
                }
            }
            """;

    /** The one that is known to be violated may not be the only one. */
    @ParameterizedTest
    @ValueSource(strings = {"System.exit(1);", "new java.util.concurrent.CountDownLatch(1).await();"})
    void whereOnePropertyIsNotDecidedNoneIsNamed(String looking) throws Exception {
        CheckRequest request = new SpecFolder(folder)
                .model("Model", "VARIABLE x\n", "SPECIFICATION Spec\nPROPERTIES First Second\n")
                .withTimeout(Duration.ofSeconds(10));
        Path jar = FakeTlc.jar(Files.createDirectory(folder.resolve("fake")), UNDECIDED.replace("LOOKING", looking));

        Outcome outcome = Tlc.of(jar).check(request, ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.LIVENESS_FAILURE);
        assertThat(outcome.property()).isNull();
    }

    /** Of an editor that writes ISO 8859-1; comments nest in TLC's configurations too. */
    @Test
    void aCommentOfTheConfigurationMayHoldAnything() throws Exception {
        String config = "SPECIFICATION Spec\n(* caf\u00e9 (* \" *) PROPERTY Low *)\nPROPERTIES Reaches Seven\n";
        CheckRequest request = new SpecFolder(folder).model("Model", COUNTER, config);
        Files.writeString(request.config(), config, StandardCharsets.ISO_8859_1);

        assertThat(check(request).property()).isEqualTo("Seven");
    }

    @Test
    void aFalseAssumptionIsNamedWhereItHasAName() throws Exception {
        String body = """
                EXTENDS Naturals
                CONSTANT N
                ASSUME N < 9
                ASSUME Large ==
                    /\\ N \\in Nat
                    /\\ N > 5
                """;
        Outcome named = check(body, "CONSTANT N = 3\n");
        Outcome unnamed = check(body, "CONSTANT N = 9\n");

        assertThat(named.result()).isEqualTo(Result.ASSUMPTION_FAILURE);
        assertThat(named.property()).isEqualTo("Large");
        assertThat(unnamed.result()).isEqualTo(Result.ASSUMPTION_FAILURE);
        assertThat(unnamed.property()).isNull();
    }
}
