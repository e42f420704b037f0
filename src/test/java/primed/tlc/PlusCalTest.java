package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primed.graph.GraphReader;
import primed.graph.StateGraph;
import primed.trace.Behavior;
import primed.trace.Location;

/** Algorithms in PlusCal: what TLC checks is what is written there now. */
class PlusCalTest {
    private static final String ALGORITHM = """
            ---- MODULE Count ----
            EXTENDS Naturals, TLC
            (* --algorithm Count
            variables x = 0;
            begin
              Up:   while x < 3 do
                      x := x + 1;
                    end while;
              Last: assert x = 3;
            end algorithm; *)

            Small == x < 3
            ====
            """;
    private static final String CONFIG = "SPECIFICATION Spec\n";

    @TempDir
    private Path folder = Path.of("");

    private CheckRequest model(String module, String config) throws IOException {
        Files.writeString(folder.resolve("Count.cfg"), config);
        return CheckRequest.of(Files.writeString(folder.resolve("Count.tla"), module));
    }

    private Outcome check(String module, String config) throws Exception {
        return Tlc.bundled().check(model(module, config), ProgressListener.NONE);
    }

    /** The module as the translator leaves it. */
    private String translated(String module) throws Exception {
        Path file = Files.writeString(folder.resolve("Count.tla"), module);
        return String.join("\n", Translation.of("Count", file).text()) + "\n";
    }

    /** x goes from 0 to 3, then the two labels are left one after the other: 3 + 1 + 1 + the initial state. */
    @Test
    void anAlgorithmWithoutTranslationIsTranslatedFirst() throws Exception {
        Outcome outcome = check(ALGORITHM.replace("Small == x < 3\n", ""), CONFIG);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(6);
        assertThat(folder.resolve("Count.tla")).content().doesNotContain("TRANSLATION");
        assertThat(folder).isDirectoryNotContaining("glob:**.old");
    }

    /**
     * Of an editor that writes ISO 8859-1. TLC takes such a module too, and stands something else for what is no UTF-8.
     */
    @Test
    void itMayHaveLettersThatAreNoUtf8() throws Exception {
        String module = ALGORITHM.replace("variables x", "\\* Gr\u00f6\u00dfe\nvariables x");
        CheckRequest request = model(module, CONFIG);
        Files.writeString(request.spec(), module, StandardCharsets.ISO_8859_1);

        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(6);
    }

    /** The translator gives such a variable the value of a constant, and writes what that is into the configuration. */
    private static final String UNINITIALIZED = ALGORITHM
            .replace("variables x = 0;", "variables x = 0, last;")
            .replace("assert x = 3", "assert x = 3; last := x");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CONSTANT defaultInitValue = defaultInitValue",
                "CONSTANTS defaultInitValue = none \\* no line below"
            })
    void aVariableNeedsNoInitialValue(String assigned) throws Exception {
        Outcome outcome = check(UNINITIALIZED, CONFIG + assigned);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(6);
        assertThat(folder.resolve("Count.cfg")).content().isEqualTo(CONFIG + assigned);
    }

    @Test
    void nowhereItNeedsAnInitialValue() throws Exception {
        CheckRequest root = new SpecFolder(folder).model("Model", "EXTENDS Count\n", CONFIG);
        CheckRequest model = model(UNINITIALIZED, CONFIG);
        Path file = folder.resolve("states.graph");

        assertThat(Tlc.bundled().check(root, ProgressListener.NONE).result()).isEqualTo(Result.SUCCESS);
        assertThat(Tlc.bundled()
                        .check(model.withGraph(file), ProgressListener.NONE)
                        .result())
                .isEqualTo(Result.SUCCESS);
        assertThat(RandomWalks.of(model, 1, 9, 1).get(0).initial().value("last"))
                .hasToString("defaultInitValue");
    }

    @Test
    void anErrorInItsConfigurationIsPlacedInTheFileAsItIs() throws Exception {
        Outcome outcome = check(UNINITIALIZED, CONFIG + "INVARIANT\n  Smal");

        assertThat(outcome.result()).isEqualTo(Result.CONFIG_ERROR);
        assertThat(outcome.problems())
                .first()
                .extracting(Problem::module, Problem::line, Problem::column)
                .containsExactly("Count.cfg", 3, 3);
    }

    @Test
    void aFalseAssertionOfItIsFound() throws Exception {
        Outcome outcome = check(ALGORITHM.replace("assert x = 3", "assert x = 2"), CONFIG);

        assertThat(outcome.result()).isEqualTo(Result.ASSERTION_FAILURE);
        assertThat(outcome.problems().get(0).message()).contains("line 9");
    }

    @Test
    void stepsArePlacedInTheAlgorithm() throws Exception {
        Outcome outcome = check(ALGORITHM, CONFIG + "INVARIANT Small\n");

        assertThat(outcome.property()).isEqualTo("Small");
        assertThat(Objects.requireNonNull(outcome.behavior()).steps())
                .hasSize(3)
                .extracting(step -> step.action().location())
                .extracting(Location::beginLine)
                .containsOnly(6);
    }

    /** Without the semicolon; what a macro does begins where it is called. */
    @Test
    void stepsEndWhereTheirStatementsEnd() throws Exception {
        Outcome outcome = check("""
                ---- MODULE Count ----
                EXTENDS Naturals
                (*
                --algorithm Count
                variables x = 0;
                macro Set(y) begin
                  x := y;
                end macro;
                begin
                  One: Set(1);
                  Two: while x < 3 do
                         either x := x + 1;
                         or await x > 5;
                         end either;
                       end while;
                  Three: x := 4;
                end algorithm;
                *)

                Small == x < 4
                ====
                """, CONFIG + "INVARIANT Small\n");

        assertThat(Objects.requireNonNull(outcome.behavior()).steps())
                .extracting(
                        step -> step.action().name(),
                        step -> String.valueOf(step.action().location()))
                .containsExactly(
                        tuple("One", "line 10, col 8 to line 10, col 13 of module Count"),
                        tuple("Two", "line 11, col 3 to line 13, col 23 of module Count"),
                        tuple("Two", "line 11, col 3 to line 13, col 23 of module Count"),
                        tuple("Two", "line 11, col 3 to line 13, col 23 of module Count"),
                        tuple("Three", "line 16, col 3 to line 16, col 15 of module Count"));
        assertThat(outcome.problems())
                .first()
                .extracting(Problem::line, Problem::column)
                .containsExactly(20, 1);
    }

    /** No statement could be taken, so none of them is at fault. */
    @Test
    void aDeadlockOfItIsPlacedWhereItBegins() throws Exception {
        Outcome outcome = check(ALGORITHM.replace("assert x = 3", "await x = 4"), CONFIG);

        assertThat(outcome.result()).isEqualTo(Result.DEADLOCK_FAILURE);
        assertThat(outcome.problems())
                .first()
                .extracting(Problem::module, Problem::line, Problem::column)
                .containsExactly("Count", 3, 4);
    }

    @Test
    void whatStandsAfterTheAlgorithmKeepsItsPlace() throws Exception {
        Outcome outcome = check(ALGORITHM.replace("x < 3\n====", "x < undefined\n===="), CONFIG);

        assertThat(outcome.result()).isEqualTo(Result.SEMANTIC_ERROR);
        assertThat(outcome.problems().get(0))
                .extracting(Problem::module, Problem::line, Problem::column)
                .containsExactly("Count", 12, 14);
    }

    @Test
    void anAlgorithmThatMeansNothingIsAParseErrorAtItsPlace() throws Exception {
        Outcome outcome = check(ALGORITHM.replace("end while", "end whle"), CONFIG);

        assertThat(outcome.result()).isEqualTo(Result.PARSE_ERROR);
        assertThat(outcome.problems().get(0))
                .satisfies(problem -> assertThat(problem.message()).contains("Expected \"while\""))
                .extracting(Problem::module, Problem::line)
                .containsExactly("Count", 8);
    }

    @Test
    void aTranslationOfTheAlgorithmIsTakenAsItIs() throws Exception {
        Outcome outcome = check(translated(ALGORITHM), CONFIG);

        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void aStaleTranslationIsAnError() throws Exception {
        String stale = translated(ALGORITHM).replace("x := x + 1", "x := x + 2");

        Outcome outcome = check(stale, CONFIG);

        assertThat(outcome.result()).isEqualTo(Result.SEMANTIC_ERROR);
        Problem problem = outcome.problems().get(0);
        assertThat(problem.message()).contains("stale", "Up");
        assertThat(stale.lines().toList().get(Objects.requireNonNull(problem.line()) - 1))
                .contains("BEGIN TRANSLATION");
    }

    @Test
    void itsOutlineIsThatOfTheTranslation() throws Exception {
        CheckRequest model = model(ALGORITHM, CONFIG);

        SpecOutline outline = Outliner.read(model.spec(), model.config());

        assertThat(outline.variables()).containsExactlyInAnyOrder("x", "pc");
        assertThat(outline.actions())
                .extracting(
                        ActionOutline::name,
                        action -> Objects.requireNonNull(action.location()).beginLine())
                .contains(tuple("Up", 6), tuple("Last", 9));
        assertThat(folder.resolve("Count.tla")).content().doesNotContain("TRANSLATION");
    }

    @Test
    void aStaleTranslationHasNoOutline() throws Exception {
        CheckRequest model = model(translated(ALGORITHM).replace("x := x + 1", "x := x + 2"), CONFIG);

        assertThatThrownBy(() -> Outliner.read(model.spec(), model.config()))
                .isInstanceOf(OutlineException.class)
                .hasMessageContaining("Count.tla cannot be used:\nCount:11:1: The translation is stale")
                .hasMessageContaining("what differs: Up");
    }

    @Test
    void itsRandomWalksArePlacedInTheAlgorithm() throws Exception {
        CheckRequest model =
                model(ALGORITHM.replace("x < 3 do", "x < Most do").replace("TLC\n", "TLC, Bound\n"), CONFIG);
        Files.writeString(folder.resolve("Bound.tla"), "---- MODULE Bound ----\nMost == 3\n====\n");

        Behavior walk = RandomWalks.of(model.spec(), model.config(), 1, 9, 1).get(0);

        assertThat(walk.steps())
                .extracting(
                        step -> step.action().name(),
                        step -> Objects.requireNonNull(step.action().location()).beginLine())
                .containsExactly(tuple("Up", 6), tuple("Up", 6), tuple("Up", 6), tuple("Up", 6), tuple("Last", 9));
    }

    @Test
    void aStaleTranslationIsAnErrorWithoutChecksumsToo() throws Exception {
        String stale = translated(ALGORITHM)
                .replace("x := x + 1", "x := x + 2")
                .replaceAll("BEGIN TRANSLATION .*", "BEGIN TRANSLATION");

        assertThat(check(stale, CONFIG).result()).isEqualTo(Result.SEMANTIC_ERROR);
    }

    /** An author may bound an action by hand; the checksum of the algorithm says that it is not the algorithm's. */
    @Test
    void aTranslationChangedByHandIsAWarning() throws Exception {
        Outcome outcome = check(translated(ALGORITHM).replace("x' = x + 1", "x' = 1 + x"), CONFIG);

        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("by hand"));
    }

    @Test
    void anAlgorithmInAModuleThatIsExtendedIsTranslatedToo() throws Exception {
        model(ALGORITHM, "");
        CheckRequest request =
                new SpecFolder(folder).model("Model", "EXTENDS Count\nNever == x # 3\n", CONFIG + "INVARIANT Never\n");

        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);

        assertThat(outcome.property()).as(outcome.toString()).isEqualTo("Never");
    }

    @Test
    void anAlgorithmThatIsOnlyAPictureOfTheSpecIsLeftAlone() throws Exception {
        String spec = ALGORITHM.replace(
                "Small ==", "VARIABLES x, pc\nInit == x = 0 /\\ pc = 1\nNext == UNCHANGED <<x, pc>>\nSmall ==");

        Outcome outcome = check(spec, "INIT Init\nNEXT Next\n");

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(1);
    }

    @Test
    void itMayStandBehindLongComments() throws Exception {
        String spec = ALGORITHM.replace(
                "Small ==",
                "\\* so it is, and was\n".repeat(50_000)
                        + "VARIABLES x, pc\n Init == x = 0 /\\ pc = 1\n Next == UNCHANGED <<x, pc>>\nSmall ==");

        assertThat(PlusCal.in(model(spec, "INIT Init\nNEXT Next\n")).translations())
                .isEmpty();
    }

    /** None of these is an algorithm that TLC would need. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\* a two--algorithm comparison, and --algorithm of PlusCal\n",
                "\\* --algorithm Count\n",
                "(* what stands behind --algorithm *)\n",
                "(* the --algorithm of PlusCal *)\n",
                "Text == \"--fair algorithm Count\"\n"
            })
    void aCommentMaySpeakOfAlgorithms(String comment) throws Exception {
        Outcome outcome = check(
                "---- MODULE Count ----\n" + comment + "VARIABLE x\nMyInit == x = TRUE\nMyNext == x' = ~x\n====\n",
                "INIT MyInit\nNEXT MyNext\n");

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(2);
    }

    @Test
    void afterSuchACommentTheAlgorithmIsStillFound() throws Exception {
        Outcome outcome = check(ALGORITHM.replace("Small ==", "\\* --algorithm Count is above\nSmall =="), CONFIG);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "My"})
    void aPictureInAModuleThatIsExtendedIsLeftAlone(String mine) throws Exception {
        Files.writeString(folder.resolve("Count.tla"), ALGORITHM.replace("Small == x < 3\n", ""));
        String root = "EXTENDS Count\nVARIABLE y\n@Init == y = 0\n@Next == y' = (y + 1) % 4\n".replace("@", mine);
        CheckRequest request =
                new SpecFolder(folder).model("Model", root, "INIT @Init\nNEXT @Next\n".replace("@", mine));

        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(4);
    }

    /** The root has a specification and a variable of its own, and still means what the algorithm does. */
    @Test
    void anAlgorithmThatTheBehaviorIsMadeOfIsNoPicture() throws Exception {
        model(ALGORITHM, "");
        CheckRequest request = new SpecFolder(folder).model("Model", """
                EXTENDS Count
                VARIABLE steps
                MySpec == Init /\\ steps = 0 /\\ [][Next /\\ steps' = steps + 1]_<<vars, steps>>
                Few == steps < 4
                """, "SPECIFICATION MySpec\nINVARIANT Few\n");

        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);

        assertThat(outcome.property()).as(outcome.toString()).isEqualTo("Few");
    }

    /** That of the spec is the algorithm; the Spec beside it is another module's. */
    @Test
    void theBehaviorOfAnInstanceIsNotTheSpecs() throws Exception {
        Files.writeString(
                folder.resolve("Other.tla"),
                "---- MODULE Other ----\nVARIABLE z\nInit == z = 0\nNext == z' = z\nSpec == Init /\\ [][Next]_z\n====\n");

        Outcome outcome = check(ALGORITHM.replace("Small ==", "O == INSTANCE Other WITH z <- x\nSmall =="), CONFIG);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(6);
    }

    @Test
    void commentsAreBlankAndNamesKeepTheirPlaces() throws Exception {
        Path file = Files.writeString(
                folder.resolve("Uses.tla"),
                "---- MODULE Uses ----\n(* EXTENDS (* nested *) No *) EXTENDS A, \\* EXTENDS Nor\n  B\nI == INSTANCE C\n====\n");

        assertThat(ModuleFiles.uses(file))
                .isEqualTo(List.of(
                        new ModuleFiles.Use("A", 2, 39, true),
                        new ModuleFiles.Use("B", 3, 3, true),
                        new ModuleFiles.Use("C", 4, 15, false)));
    }

    /** The neighbour goes before a library's module of the same name, as for a spec that is not translated. */
    @Test
    void modulesBesideItAreFound(@TempDir Path library) throws Exception {
        Files.writeString(folder.resolve("Bound.tla"), "---- MODULE Bound ----\nMost == 3\n====\n");
        Files.writeString(library.resolve("Bound.tla"), "---- MODULE Bound ----\nMost == 4\n====\n");
        Files.writeString(library.resolve("Unit.tla"), "---- MODULE Unit ----\nOne == 1\n====\n");
        String spec = ALGORITHM
                .replace("TLC\n", "TLC, Unit\nLOCAL INSTANCE Bound\n")
                .replace("x < 3 do", "x < Most do")
                .replace("x + 1", "x + One");

        Outcome outcome =
                Tlc.bundled().check(model(spec, CONFIG).withLibraries(List.of(library)), ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(6);
    }

    /** TLC has no operator of its own that reads a file; a Java class does it, as those of the CommunityModules do. */
    private CheckRequest reading(Path tlc) throws IOException {
        Path source = Files.writeString(folder.resolve("Disk.java"), """
                import java.io.File;
                import java.nio.file.Files;
                import java.nio.file.Path;
                import tlc2.value.impl.IntValue;
                import tlc2.value.impl.StringValue;
                import tlc2.value.impl.Value;

                public class Disk {
                    public static Value Number(Value name) throws Exception {
                        String file = ((StringValue) name).val.toString();
                        if (!new File(file).isFile()) {
                            throw new java.io.FileNotFoundException(new File(file).getAbsolutePath());
                        }
                        return IntValue.gen(Integer.parseInt(Files.readString(Path.of(file)).strip()));
                    }
                }
                """);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", tlc.toString(), source.toString()))
                .isZero();
        Files.writeString(
                folder.resolve("Disk.tla"), "---- MODULE Disk ----\nNumber(file) == CHOOSE n : n = 0\n====\n");
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("most.txt"), "3\n");
        return model(
                ALGORITHM.replace("TLC\n", "TLC, Disk\n").replace("x < 3 do", "x < Number(\"data/most.txt\") do"),
                CONFIG);
    }

    @Test
    void whatItReadsByARelativePathIsBesideIt() throws Exception {
        CheckRequest request = reading(Installation.onClassPath().location());

        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(6);
    }

    private void writesItsStateGraph(Tlc tlc) throws Exception {
        Path file = folder.resolve("states.graph");
        model(ALGORITHM.replace("x < 3 do", "x < Most do").replace("TLC\n", "TLC, Bound\n"), CONFIG);
        Files.writeString(folder.resolve("Bound.tla"), "---- MODULE Bound ----\nMost == 3\n====\n");

        Outcome outcome =
                tlc.check(CheckRequest.of(folder.resolve("Count.tla")).withGraph(file), ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        try (StateGraph graph = GraphReader.read(file)) {
            assertThat(graph.states()).isEqualTo(6);
        }
    }

    @Test
    void itsStateGraphIsWritten() throws Exception {
        writesItsStateGraph(Tlc.bundled());
    }

    @Test
    void itsStateGraphIsWrittenByANewerTlcToo() throws Exception {
        writesItsStateGraph(Tlc.of(NewerTlc.jar()));
    }

    @Test
    void whatItReadsUnderANewerTlcIsBesideItToo(@TempDir Path library) throws Exception {
        CheckRequest request = reading(NewerTlc.jar());
        Files.move(folder.resolve("Disk.tla"), library.resolve("Disk.tla"));
        Files.move(folder.resolve("Disk.class"), library.resolve("Disk.class"));

        Outcome outcome = Tlc.of(NewerTlc.jar()).check(request.withLibraries(List.of(library)), ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(6);
    }
}
