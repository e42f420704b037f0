package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.trace.Behavior;
import primed.trace.State;
import primed.trace.Step;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code suite}: traces that cover a state graph. */
class SuiteCommandTest {
    private static final String SPEC = """
            ---- MODULE Lamp ----
            EXTENDS Naturals
            VARIABLES on, level
            Init == on = FALSE /\\ level = 0
            Switch == on' = ~on /\\ level' = 0
            Dim(n) == on /\\ level' = n /\\ UNCHANGED on
            Next == Switch \\/ \\E n \\in 1..2 : Dim(n)
            Broken == level < 2
            ====
            """;
    private static final String CONFIG = "INIT Init\nNEXT Next\nINVARIANT Broken\n";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void tellsTheSizeBesideTheBound() throws IOException {
        CommandRun run = suite("--cover", "transitions");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("1 test, 12 steps; lower bound 1, 12 (nothing is better)")
                .contains("reaches 10 of 10 transitions; the longest test has 12 steps");
    }

    /** The labels of the algorithm are there to be looked at, the translation is not. */
    @Test
    void theStepsOfAnAlgorithmAreWhereItsLabelsAre() throws IOException {
        write("""
                ---- MODULE Lamp ----
                (* --algorithm Lamp
                variables on = FALSE;
                begin
                  up: on := TRUE;
                  down: on := FALSE;
                end algorithm *)
                ====
                """, "SPECIFICATION Spec\n");
        CommandRun run = run();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(ItfReader.read(out().resolve("test-1.itf.json")).behavior().steps())
                .extracting(step -> step.action().name()
                        + Objects.requireNonNull(step.action().location()).beginLine())
                .startsWith("up5", "down6");
    }

    @Test
    void transitionsWithDifferentParametersAreToldApartBeforehand() throws IOException {
        write(SPEC.replace("Dim(n) == on /\\ level' = n", "Dim(n) == on /\\ level' = 1"), CONFIG);
        CommandRun run = run();

        assertThat(run.err()).contains("Covering 3 states and 5 transitions (7 with their parameters) ...");
        assertThat(run.out()).contains("reaches 5 of 5 transitions;");
    }

    @Test
    void transitionsThatDifferOtherwiseNeedNoSuchWords() throws IOException {
        assertThat(suite().err()).contains("Covering 4 states and 10 transitions ...");
    }

    /** The lamp is never on, and can begin at a level of its own. */
    @Test
    void anInitialStateWithoutAStepIsATestToo() throws IOException {
        write(
                SPEC.replace("on = FALSE /\\ level = 0", "on = FALSE /\\ level \\in {0, 7}")
                        .replace("Switch ==", "Switch == level = 0 /\\")
                        .replace("on' = ~on", "on = FALSE /\\ on' = TRUE")
                        .replace("Dim(n) ==", "Dim(n) == FALSE /\\"),
                CONFIG);
        CommandRun run = run();

        assertThat(run.out())
                .contains("2 tests, 1 step; lower bound 2, 1 (nothing is better)")
                .contains("reaches 1 of 1 transition; the longest test has 1 step");
        assertThat(ItfReader.read(out().resolve("test-2.itf.json"))
                        .behavior()
                        .initial()
                        .value("level"))
                .hasToString("7");
    }

    @Test
    void aSpecThatNeverTakesAStepIsWarnedOf() throws IOException {
        write(SPEC.replace("Next ==", "Next == level > 5 /\\ ").replace("\\/ \\E", "/\\ \\E"), CONFIG);
        CommandRun run = run();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("Covering 1 state and 0 transitions").contains("No action is ever enabled");
        assertThat(run.out()).contains("1 test, 0 steps; lower bound 1, 0");
    }

    @Test
    void aShareThatIsWithinReachIsCoveredByShortTests() throws IOException {
        CommandRun run = suite("--percent", "40", "--max-length", "2");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("the longest test has 2 steps");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefusedBeforeTheWork() throws IOException {
        write(SPEC, CONFIG);
        Path file = folder.resolve("Lamp.cfg");
        CommandRun run = CommandRun.of("suite", folder.resolve("Lamp.tla").toString(), "--out", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("--out names " + file + ", which is not a folder.")
                .doesNotContain("Exploring");
    }

    @Test
    void aTraceIsNoManifest() throws IOException {
        suite();
        Path trace = out().resolve("test-1.itf.json");
        CommandRun run = CommandRun.of("suite", trace.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(trace + " is a trace, not a manifest; traces are for replay.");
    }

    @Test
    void itsTracesAreBehaviorsThatTakeEachTransition() throws IOException {
        suite("--cover", "parameters");

        assertThat(steps())
                .containsExactlyInAnyOrder(
                        "FALSE,0 Switch TRUE,0",
                        "TRUE,0 Switch FALSE,0",
                        "TRUE,1 Switch FALSE,0",
                        "TRUE,2 Switch FALSE,0",
                        "TRUE,0 Dim(1) TRUE,1",
                        "TRUE,0 Dim(2) TRUE,2",
                        "TRUE,1 Dim(1) TRUE,1",
                        "TRUE,1 Dim(2) TRUE,2",
                        "TRUE,2 Dim(1) TRUE,1",
                        "TRUE,2 Dim(2) TRUE,2");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        suite("--max-length", "4");
        Map<String, String> once = files();
        suite("--max-length", "4");

        assertThat(files()).isEqualTo(once).hasSizeGreaterThan(3);
    }

    @Test
    void aSmallerSuiteTakesThePlaceOfALargerOne() throws IOException {
        suite("--max-length", "3");
        Files.writeString(out().resolve("notes.txt"), "mine");
        suite("--cover", "states");

        assertThat(files().keySet()).containsExactlyInAnyOrder("index.json", "notes.txt", "test-1.itf.json");
    }

    @Test
    void nothingIsDoneTwice() throws IOException {
        suite();
        CommandRun again = suite();

        assertThat(again.out()).startsWith("Nothing has changed").contains("1 test kept, none made");
        assertThat(again.err()).isEmpty();
    }

    @Test
    void aChangeOfALibraryIsNoticed() throws IOException {
        Path library = Files.createDirectories(folder.resolve("lib"));
        Files.writeString(library.resolve("Extra.tla"), "---- MODULE Extra ----\n====\n");
        suite("--lib", library.toString());
        CommandRun same = run("--lib", library.toString());
        Files.writeString(library.resolve("Extra.tla"), "---- MODULE Extra ----\nA == 1\n====\n");
        CommandRun changed = run("--lib", library.toString());

        assertThat(same.out()).startsWith("Nothing has changed");
        assertThat(changed.out())
                .contains("(nothing is better)")
                .contains("1 of 1 test kept, 0 made anew")
                .doesNotContain("--afresh");
    }

    @Test
    void aTraceThatWasChangedIsNoticed() throws IOException {
        suite("--cover", "states");
        Path trace = out().resolve("test-1.itf.json");
        Files.writeString(trace, Files.readString(trace).replace("\"Switch\"", "\"Dim\""));
        CommandRun again = suite("--cover", "states");

        assertThat(again.out()).contains("0 of 1 test kept, 1 made anew");
        assertThat(Files.readString(trace)).contains("\"Switch\"");
    }

    @Test
    void aChangeOfTheBindingIsNoticedOnceThoughItIsNamedOnlyAtFirst() throws IOException {
        Path code = Files.createDirectories(folder.resolve("code"));
        Files.writeString(code.resolve("Lamp.java"), "class Lamp {}");
        Files.writeString(code.resolve("LampBinding.java"), "class LampBinding {}");
        suite("--binding", code.toString());
        CommandRun same = run();
        Files.writeString(code.resolve("Lamp.java"), "class Lamp { int level; }");
        CommandRun changed = run();
        CommandRun again = run();

        assertThat(same.out()).startsWith("Nothing has changed");
        assertThat(changed.out())
                .startsWith("The spec is the same, but 1 of 2 files of the binding changed")
                .contains("1 test kept, none made, all to be replayed.");
        assertThat(again.out()).startsWith("Nothing has changed");
    }

    @Test
    void filesOfTheBindingThatComeAndGoAreChangesToo() throws IOException {
        Path code = Files.createDirectories(folder.resolve("code"));
        Path old = Files.writeString(code.resolve("Lamp.java"), "class Lamp {}");
        suite("--binding", code.toString());
        Files.move(old, code.resolve("LampBinding.java"));
        CommandRun moved = run();

        assertThat(moved.out()).startsWith("The spec is the same, but 2 of 2 files of the binding changed");
    }

    @Test
    void aSuiteMadeAfreshForgetsTheBinding() throws IOException {
        Path code = Files.writeString(folder.resolve("LampBinding.java"), "class LampBinding {}");
        suite("--binding", code.toString());
        run("--afresh");
        Files.writeString(code, "class LampBinding { int level; }");

        assertThat(run().out()).startsWith("Nothing has changed");
    }

    @Test
    void scriptsAreToldWhatIsToBeReplayed() throws IOException {
        Path code = Files.writeString(folder.resolve("LampBinding.java"), "class LampBinding {}");
        suite("--max-length", "4", "--binding", code.toString());
        JsonNode same = JSON.readTree(run("--max-length", "4", "--json", "-").out());
        Files.writeString(code, "class LampBinding { int level; }");
        JsonNode changed = JSON.readTree(run("--max-length", "4", "--json", "-").out());

        assertThat(same.path("change").path("replay")).isEmpty();
        assertThat(changed.path("change").path("made").asInt()).isZero();
        assertThat(changed.path("change").path("binding").path("changed").valueStream())
                .map(JsonNode::asString)
                .containsExactly("../LampBinding.java");
        assertThat(changed.path("change").path("replay").valueStream())
                .map(JsonNode::asString)
                .hasSize(changed.path("tests").asInt())
                .contains("test-1.itf.json", "test-2.itf.json");
    }

    @Test
    void aBindingThatIsNotThereIsRefused() throws IOException {
        CommandRun run = suite("--binding", "nowhere");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file or folder nowhere, as --binding says.");
    }

    @Test
    void moreThanOneWorkerIsRefused() throws IOException {
        CommandRun run = suite("--workers", "4");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("--workers is for check: one worker explores, so that the same input gives the same files.");
    }

    @Test
    void aGraphThatTlcHasWrittenBeforeIsCovered() throws IOException {
        Path dot = Path.of("src/test/resources/graph/coloured.dot");
        CommandRun run = CommandRun.of("suite", dot.toString(), "--out", out().toString());
        CommandRun again = CommandRun.of("suite", dot.toString(), "--out", out().toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("reaches 14 of 14 transitions");
        assertThat(again.out()).startsWith("Nothing has changed");
    }

    /** As few tests and steps as there can be with so many tests; but not the cheapest. */
    @Test
    void aCostAboveItsBoundIsNotTheBest() throws IOException {
        Path dot = Files.writeString(folder.resolve("graph.dot"), """
                strict digraph DiskGraph {
                0 [label="x = 0",style = filled]
                1 [label="x = 1",style = filled]
                2 [label="x = 2"]
                3 [label="x = 3"]
                4 [label="x = 4"]
                0 -> 1 [label="A(1)"]
                0 -> 2 [label="A(2)"]
                2 -> 4 [label="A(2)"]
                1 -> 3 [label="A(2)"]
                }
                """);
        CommandRun run = CommandRun.of(
                "suite",
                dot.toString(),
                "--cover",
                "states",
                "--percent",
                "34",
                "--reset-cost",
                "0",
                "--out",
                out().toString());

        assertThat(run.out())
                .contains("cost 1 at 0 steps a test; lower bound 0")
                .doesNotContain("nothing is better");
        assertThat(JSON.readTree(Files.readString(out().resolve("index.json")))
                        .path("best")
                        .asBoolean(true))
                .isFalse();
    }

    /** The same steps by another parameter that comes first now. */
    @Test
    void afterAnEditTestsCountWhateverParametersTheyTake() throws IOException {
        String spec = """
                ---- MODULE Lamp ----
                EXTENDS Naturals
                VARIABLE x
                Init == x = 0
                Go(p) == x < 6 /\\ x' = x + 1
                Back(p) == x > 0 /\\ x' = 0
                Next == \\E p \\in {2, 3} : Go(p) \\/ Back(p)
                ====
                """;
        write(spec, "INIT Init\nNEXT Next\n");
        run("--cover", "transitions");
        write(spec.replace("{2, 3}", "{1, 2, 3}"), "INIT Init\nNEXT Next\n");
        CommandRun edited = run("--cover", "transitions");

        assertThat(edited.out()).contains("1 of 1 test kept, 0 made anew").contains("reaches 12 of 12 transitions");
    }

    @Test
    void aGraphNeedsNoConfiguration() throws IOException {
        Path dot = Path.of("src/test/resources/graph/coloured.dot");
        CommandRun run = CommandRun.of("suite", dot.toString(), "--config", "Lamp.cfg", "--out", out().toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("coloured.dot is a state graph already");
    }

    @Test
    void randomTestsComeFromTheirSeed() throws IOException {
        CommandRun run = suite("--simulate", "3", "--depth", "5", "--seed", "7");
        Map<String, String> once = files();
        suite("--simulate", "3", "--depth", "5", "--seed", "7");

        assertThat(run.out()).contains("3 random tests, 15 steps, from seed 7");
        assertThat(files()).isEqualTo(once).hasSize(4);
        assertThat(steps()).contains("FALSE,0 Switch TRUE,0");
    }

    @Test
    void aSeedWithoutRandomTestsIsRefused() throws IOException {
        CommandRun run = suite("--seed", "7");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("say how many by --simulate");
    }

    @Test
    void randomTestsFindModulesInALibrary() throws IOException {
        Path library = Files.createDirectories(folder.resolve("lib"));
        Files.writeString(library.resolve("Levels.tla"), "---- MODULE Levels ----\nHighest == 2\n====\n");
        write(SPEC.replace("EXTENDS Naturals", "EXTENDS Naturals, Levels").replace("1..2", "1..Highest"), CONFIG);
        CommandRun run = run("--simulate", "2", "--depth", "5", "--lib", library.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 random tests, 10 steps");
    }

    @ParameterizedTest
    @CsvSource({
        "--cover, states, how long random tests are is said by --depth",
        "--percent, 50, how long random tests are is said by --depth",
        "--max-length, 5, how long random tests are is said by --depth",
        "--reset-cost, 1, how long random tests are is said by --depth",
        "--binding, ., --simulate makes all tests anew",
        "--timeout, 5s, --simulate ends by itself",
        "--tla2tools, other.jar, by classes that another one may not have"
    })
    void whatRandomTestsDoNotHeedIsRefused(String option, String value, String message) throws IOException {
        CommandRun run = suite("--simulate", "2", option, value);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(option).contains(message);
        assertThat(out()).doesNotExist();
    }

    @Test
    void aTraceThatWasDeletedIsMadeAnew() throws IOException {
        suite("--cover", "states");
        Files.delete(out().resolve("test-1.itf.json"));
        CommandRun again = suite("--cover", "states");

        assertThat(again.out()).contains("0 of 1 test kept, 1 made anew");
        assertThat(files()).containsKey("test-1.itf.json");
    }

    /** A third level of brightness: the old traces still are behaviors and only what is new is added. */
    @Test
    void afterAnEditWhatIsStillTrueIsKept() throws IOException {
        suite("--max-length", "5");
        int before = files().size() - 1;
        List<String> steps = steps();
        write("\n" + SPEC.replace("1..2", "1..3"), CONFIG);
        CommandRun edited = run("--max-length", "5");

        assertThat(edited.out())
                .contains(before + " of " + before + " tests kept, ")
                .contains("made anew; --afresh makes the smallest suite")
                .contains("reaches 17 of 17");
        assertThat(steps()).containsAll(steps).hasSize(17);
    }

    @Test
    void afterAnEditWhatIsNotTrueAnyMoreIsLeftOut() throws IOException {
        suite();
        write(SPEC.replace("1..2", "1..1"), CONFIG);
        CommandRun edited = run();

        assertThat(edited.out()).contains("0 of 1 test kept, 1 made anew").contains("reaches 5 of 5");
        assertThat(steps()).hasSize(5);
    }

    @Test
    void aSpecThatCannotBeExploredSaysWhy() throws IOException {
        write(SPEC.replace("level' = n", "level' = n + TRUE"), CONFIG);
        CommandRun run = run("--cover", "states");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("There is no whole state graph: evaluation error.");
    }

    @Test
    void aViewIsRefused() throws IOException {
        write(SPEC, CONFIG + "VIEW on\n");
        CommandRun run = run("--cover", "states");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("has a VIEW").contains("Give a configuration without it.");
    }

    @Test
    void aLimitThatIsTooShortIsRefused() throws IOException {
        CommandRun run = suite("--max-length", "1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("tests of at most 1 step cannot cover this graph; allow 3");
    }

    @Test
    void anIndexThatIsNoneIsLeftAlone() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("index.json"), "not json");
        CommandRun run = suite();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is not the index of a suite");
        assertThat(out().resolve("index.json")).hasContent("not json");
    }

    /** Of an index that somebody has edited only the names of traces count. */
    @Test
    void anIndexOfOddNamesKeepsNoTest() throws IOException {
        suite();
        String index = Files.readString(out().resolve("index.json"));
        Files.writeString(
                out().resolve("index.json"),
                index.replaceFirst("\"file\" : \"[^\"]*\",", "")
                        .replaceFirst("\"file\" : \"[^\"]*\"", "\"file\" : \"../elsewhere.itf.json\""));

        CommandRun run = suite();

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(Files.readString(out().resolve("index.json")))
                .contains("\"file\" : \"test-")
                .doesNotContain("elsewhere");
    }

    private List<String> steps() throws IOException {
        List<String> steps = new ArrayList<>();
        try (Stream<Path> files = Files.list(out())) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".itf.json")).toList()) {
                Behavior behavior = ItfReader.read(file).behavior();
                State before = behavior.initial();
                for (Step step : behavior.steps()) {
                    steps.add(words(before) + " " + step.action() + " " + words(step.state()));
                    before = step.state();
                }
            }
        }
        return steps.stream().distinct().toList();
    }

    private static String words(State state) {
        return state.value("on") + "," + state.value("level");
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(out())) {
            for (Path file : files.toList()) {
                contents.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return contents;
    }

    private CommandRun suite(String... options) throws IOException {
        write(SPEC, CONFIG);
        return run(options);
    }

    private void write(String spec, String config) throws IOException {
        Files.writeString(folder.resolve("Lamp.tla"), spec);
        Files.writeString(folder.resolve("Lamp.cfg"), config);
    }

    private CommandRun run(String... options) {
        List<String> args =
                new ArrayList<>(List.of("suite", folder.resolve("Lamp.tla").toString(), "--out", out().toString()));
        args.addAll(List.of(options));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }
}
