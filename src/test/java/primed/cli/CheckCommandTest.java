package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primed.tlc.FakeTlc;
import primed.trace.State;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;
import primed.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code primed check}: exit codes, the table, and the JSON that scripts rely on. */
class CheckCommandTest {
    private static final String COUNTER = """
            ---- MODULE Counter ----
            EXTENDS Naturals
            VARIABLE x
            Init == x = 0
            Next == x' = (x + 1) % 5
            Small == x < 3
            InRange == x \\in 0..4
            ====
            """;

    /** What is written to it finds a full disk, on Linux. */
    private static final Path FULL = Path.of("/dev/full");

    private static final Path CORPUS = Path.of("src/test/resources/tlc-corpus");

    @TempDir
    private Path folder = Path.of("");

    private String spec = "";

    @BeforeEach
    void writeSpec() throws IOException {
        spec = Files.writeString(folder.resolve("Counter.tla"), COUNTER).toString();
    }

    private String config(String name, String invariant) throws IOException {
        return Files.writeString(folder.resolve(name), "INIT Init\nNEXT Next\nINVARIANT " + invariant + "\n")
                .toString();
    }

    @Test
    void aSpecThatHoldsExitsWith0() throws IOException {
        config("Counter.cfg", "InRange");

        CommandRun run = CommandRun.of("check", spec);

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.out()).contains("Counter  success").contains(" 6 ").contains(" 5 ");
    }

    @Test
    void aViolationExitsWith1AndIsShown() throws IOException {
        config("Counter.cfg", "Small");

        CommandRun run = CommandRun.of("check", spec);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("safety failure (Small)", "Invariant Small is violated", "State 3: Next  line 5, col 9");
    }

    @Test
    void theJsonIsAloneOnStandardOutput() throws IOException {
        String config = config("Other.cfg", "Small");
        Path out = folder.resolve("out");

        CommandRun run = CommandRun.of("check", spec, "--config", config, "--json", "-", "--out", out.toString());

        JsonNode model = JsonMapper.shared().readTree(run.out()).get("models").get(0);
        assertThat(model.get("spec").asString()).isEqualTo(spec);
        assertThat(model.get("config").asString()).isEqualTo(config);
        assertThat(model.get("result").asString()).isEqualTo("safety failure");
        assertThat(model.get("expected").isNull()).isTrue();
        assertThat(model.get("asExpected").isNull()).isTrue();
        assertThat(model.get("property").asString()).isEqualTo("Small");
        assertThat(model.get("totalStates").asInt()).isEqualTo(4);
        assertThat(model.get("distinctStates").asInt()).isEqualTo(4);
        assertThat(model.get("trace").get("length").asInt()).isEqualTo(4);
        assertThat(model.get("trace").get("loop").isNull()).isTrue();
        assertThat(model.get("trace").get("stuttering").asBoolean()).isFalse();
        assertThat(model.get("error").get("message").asString()).contains("Small");
        Path trace = Path.of(model.get("trace").get("file").asString());
        assertThat(ItfReader.read(trace).behavior().steps()).hasSize(3);
    }

    @Test
    void whatIsExpectedExitsWith0EvenIfItIsAFailure() throws IOException {
        config("Counter.cfg", "Small");

        assertThat(CommandRun.of("check", manifest("safety failure")).exit()).isZero();
    }

    @Test
    void whatIsNotExpectedExitsWith1AndSaysWhatDiffers() throws IOException {
        config("Counter.cfg", "Small");

        CommandRun run = CommandRun.of("check", manifest("success"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("safety failure (Small), not as expected")
                .contains("the result is safety failure, not success");
    }

    /** Several workers have searched who knows how much when one of them finds the error. */
    @Test
    void theNumbersOfAFailureAreComparedIfOneWorkerFoundIt() throws IOException {
        config("Counter.cfg", "Small");
        String manifest =
                Files.writeString(folder.resolve("manifest.json"), """
                {"modules": [{"path": "Counter.tla", "models": [
                  {"path": "Counter.cfg", "result": "safety failure", "workers": 1, "distinctStates": 99}]}]}
                """).toString();

        CommandRun one = CommandRun.of("check", manifest);
        assertThat(one.exit()).isEqualTo(1);
        assertThat(one.out()).contains("the number of distinct states is 4, not 99");
        CommandRun two = CommandRun.of("check", manifest, "--workers", "2");
        assertThat(two.exit()).as(two.text()).isZero();
    }

    /** Some of tlaplus/Examples have none; whoever reads the exit code alone should not think that all is well. */
    @Test
    void aManifestWithoutModelsIsAWarning() throws IOException {
        String manifest = Files.writeString(folder.resolve("manifest.json"), "{\"modules\": []}")
                .toString();

        CommandRun run = CommandRun.of("check", manifest);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("warning: " + manifest + " names no model: nothing is checked");
    }

    @Test
    void aSpecGivenTwiceHasTwoTraces() throws IOException {
        config("Counter.cfg", "Small");
        Path out = folder.resolve("out");

        CommandRun run = CommandRun.of("check", spec, spec, "--json", "-", "--out", out.toString());

        JsonNode models = JsonMapper.shared().readTree(run.out()).get("models");
        assertThat(models.valueStream()
                        .map(model -> model.get("trace").get("file").asString()))
                .containsExactly(
                        out.resolve("Counter.itf.json").toString(),
                        out.resolve("Counter-2.itf.json").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPERTIES", "PROPERTY", "INVARIANTS", "CONSTRAINTS"})
    void commasBetweenTheNamesOfAConfigurationAreExplained(String keyword) throws IOException {
        String text = "CONSTANT Unused = {a, b}\nINIT Init\nNEXT Next\n" + keyword + " InRange, Small\n";
        Files.writeString(folder.resolve("Counter.cfg"), text);
        Files.writeString(folder.resolve("Counter.tla"), COUNTER.replace("VARIABLE x", "CONSTANT Unused VARIABLE x"));

        CommandRun run = CommandRun.of("check", spec, "--json", "-");

        assertThat(run.exit()).as(run.text()).isEqualTo(2);
        JsonNode error =
                JsonMapper.shared().readTree(run.out()).get("models").get(0).get("error");
        assertThat(error.get("message").asString()).startsWith("Names in a configuration stand without commas");
        assertThat(error.get("module").asString()).isEqualTo("Counter.cfg");
        assertThat(error.get("line").asInt()).isEqualTo(4);
        assertThat(error.get("column").asInt()).isEqualTo((keyword + " InRange,").length());
    }

    @Test
    void aTimeoutExitsWith3() throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"),
                COUNTER.replace("x' = (x + 1) % 5", "x' \\in {x + 1, x + 2}").replace("x \\in 0..4", "x >= 0"));
        config("Counter.cfg", "InRange");

        CommandRun run = CommandRun.of("check", spec, "--timeout", "4s");

        assertThat(run.exit()).as(run.text()).isEqualTo(3);
        assertThat(run.out()).contains("timeout");
    }

    private String manifest(String result) throws IOException {
        return Files.writeString(folder.resolve("manifest.json"), """
                {"modules": [{"path": "Counter.tla", "models": [
                  {"path": "Counter.cfg", "result": "%s", "workers": 1, "distinctStates": 4}]}]}
                """.formatted(result))
                .toString();
    }

    @Test
    void anActionThatIsNeverTakenIsAWarning() throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"),
                COUNTER.replace("Next ==", "Leap == x > 9 /\\ x' = 0\nNext == Leap \\/"));
        config("Counter.cfg", "InRange");

        CommandRun run = CommandRun.of("check", spec, "--json", "-");

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.err()).contains("warning: ", "never taken", "Leap  line 5");
        JsonNode model = JsonMapper.shared().readTree(run.out()).get("models").get(0);
        assertThat(model.get("neverTaken")).hasSize(1);
        assertThat(model.get("neverTaken").get(0).asString()).isEqualTo("Leap");
        assertThat(model.get("actions").get(1).get("totalStates").asInt()).isEqualTo(5);
    }

    @Test
    void modelsOfOneManifestAreWarnedAboutTogether() throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"),
                COUNTER.replace(
                        "Next ==", "Leap == x > 9 /\\ x' = 0\nHop == FALSE\nFly == x' = 4\nNext == Leap \\/ Hop \\/"));
        config("One.cfg", "InRange");
        Files.writeString(folder.resolve("Two.cfg"), "INIT Init\nNEXT Next\nCONSTANT Hop <- Fly\n");
        Path manifest = Files.writeString(folder.resolve("manifest.json"), """
                {"modules": [{"path": "Counter.tla", "models": [{"path": "One.cfg"}, {"path": "Two.cfg"}]}]}
                """);

        CommandRun run = CommandRun.of("check", manifest.toString());

        assertThat(run.out()).containsOnlyOnce("warning: all 2 models: an action was never taken");
        assertThat(run.out())
                .contains("  Leap  line 5, col 9 to line 5, col 23 of module Counter")
                .doesNotContain("  Hop  ");
    }

    /** The one disjunct of each that is taken, or not, has the same name. */
    @Test
    void anUntakenDisjunctIsPlacedWhereSeveralSpecsAreChecked() throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"), COUNTER.replace("Next ==", "Next == \\/ x > 9 /\\ x' = 0\n        \\/"));
        config("One.cfg", "InRange");
        config("Two.cfg", "InRange");
        Path manifest = Files.writeString(folder.resolve("manifest.json"), """
                {"modules": [{"path": "Counter.tla", "models": [{"path": "One.cfg"}, {"path": "Two.cfg"}]}]}
                """);

        CommandRun run = CommandRun.of("check", manifest.toString());

        assertThat(run.out())
                .contains("warning: all 2 models: an action was never taken")
                .contains("  Next  line 5, col 12 to line 5, col 26 of module Counter");
    }

    /** Both specs have a Next that is counted; the Leap that is never taken is that of one folder. */
    @Test
    void anActionOfTheSameNameElsewhereHidesNone() throws IOException {
        String leap = COUNTER.replace("Next == x'", "Leap == x > 9 /\\ x' = 0\nStep == x'")
                .replace("Small ==", "Next == Step \\/ Leap\nSmall ==");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("Counter.tla"), leap);
        Files.writeString(other.resolve("Counter.tla"), leap.replace("x > 9", "x > 3"));
        config("One.cfg", "InRange");
        config("Two.cfg", "InRange");
        config("other/Three.cfg", "InRange");
        Path manifest = Files.writeString(folder.resolve("manifest.json"), """
                {"modules": [{"path": "Counter.tla", "models": [{"path": "One.cfg"}, {"path": "Two.cfg"}]},
                  {"path": "other/Counter.tla", "models": [{"path": "other/Three.cfg"}]}]}
                """);

        CommandRun run = CommandRun.of("check", manifest.toString());

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.out())
                .containsOnlyOnce("never taken")
                .contains("warning: all 2 models in the folder of Counter.tla: an action was never taken")
                .contains("  Leap  line 5, col 9 ");
    }

    @Test
    void whatTheSpecPrintsIsShownApart() throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"),
                COUNTER.replace("EXTENDS Naturals", "EXTENDS Naturals, TLC")
                        .replace("Init == x = 0", "Init == x = 0 /\\ PrintT(\"hello\")"));
        config("Counter.cfg", "InRange");

        CommandRun run = CommandRun.of("check", spec);

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.out()).contains("the spec printed", "  > \"hello\"");
    }

    @Test
    void anErrorIsShownInItsLine() throws IOException {
        Files.writeString(folder.resolve("Counter.tla"), COUNTER.replace("(x + 1) % 5", "(x + 1) % five"));
        config("Counter.cfg", "InRange");

        CommandRun run = CommandRun.of("check", spec);

        assertThat(run.exit()).as(run.text()).isEqualTo(2);
        assertThat(run.out()).contains("    | Next == x' = (x + 1) % five\n    |                        ^");
    }

    @ParameterizedTest
    @CsvSource({
        "SequencesExt, SequencesExt is one of the CommunityModules, --lib",
        "TLCExt, TLCExt comes with newer TLCs, --tla2tools",
        "TLAPS, TLAPS comes with the TLA+ proof system, --lib",
        "Queues, Put Queues.tla beside the spec, --lib"
    })
    void aMissingModuleIsAskedForWhereItIsToBeHad(String module, String where, String option) throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"), COUNTER.replace("EXTENDS Naturals", "EXTENDS Naturals, " + module));
        config("Counter.cfg", "InRange");

        CommandRun run = CommandRun.of("check", spec);

        assertThat(run.exit()).as(run.text()).isEqualTo(2);
        assertThat(run.out()).contains(where, option);
    }

    @Test
    void reportsAreWrittenWhereTheyAreWanted() throws IOException {
        config("Counter.cfg", "Small");
        Path xml = folder.resolve("out/junit.xml");
        Path sarif = folder.resolve("out/primed.sarif");

        CommandRun run =
                CommandRun.of("check", spec, "--junit-xml", xml.toString(), "--sarif", sarif.toString(), "--github");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(xml).content().contains("<failure", "Small");
        assertThat(JsonMapper.shared()
                        .readTree(sarif)
                        .at("/runs/0/results/0/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(6);
        assertThat(run.out()).contains("::error file=").contains(",line=6,col=1,");
    }

    @Test
    void theFlagshipsViolatedInvariantIsShownWhereSockmapDefinesIt() throws IOException {
        Path sarif = folder.resolve("flagship.sarif");

        CommandRun run = CommandRun.of(
                "check",
                "specs/sockmap/MCSelftest.tla",
                "--config",
                "specs/sockmap/models/FlakyUdpGated.cfg",
                "--sarif",
                sarif.toString(),
                "--github");

        List<String> sockmap = Files.readAllLines(Path.of("specs/sockmap/Sockmap.tla"));
        int line = IntStream.range(0, sockmap.size())
                        .filter(i -> sockmap.get(i).startsWith("NoShortReadInv =="))
                        .findFirst()
                        .orElseThrow()
                + 1;
        JsonNode place = JsonMapper.shared().readTree(sarif).at("/runs/0/results/0/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("specs/sockmap/Sockmap.tla");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(line);
        assertThat(run.out()).contains("::error file=specs/sockmap/Sockmap.tla,line=" + line + ",");
    }

    /** As TLC takes it. */
    @Test
    void aSpecWithoutItsEndingIsAskedFor() throws IOException {
        String config = config("Counter.cfg", "InRange");

        CommandRun run = CommandRun.of("check", spec.replaceFirst("\\.tla$", ""), "--config", config);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file ", "/Counter; give ", "/Counter.tla.");
    }

    @Test
    void aConfigurationForSeveralSpecsIsRefused() throws IOException {
        String config = config("Counter.cfg", "Small");

        CommandRun run = CommandRun.of("check", spec, spec, "--config", config);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--config is for a single spec");
    }

    @Test
    void anOlderManifestOfManySpecificationsIsRead() throws IOException {
        config("Counter.cfg", "InRange");
        Path manifest = Files.writeString(folder.resolve("manifest.json"), """
                {"specifications": [
                  {"path": ".", "title": "Counter", "modules": [{"path": "Counter.tla", "models": [
                    {"path": "Counter.cfg", "runtime": "00:00:01", "size": "small", "mode": "exhaustive search",
                     "result": "success", "distinctStates": 5, "totalStates": 6, "stateDepth": 5}]}]},
                  {"path": ".", "title": "Nothing", "modules": []}]}
                """);

        CommandRun run = CommandRun.of("check", manifest.toString());

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.out()).contains("success, as expected");
    }

    private JsonNode model(CommandRun run) {
        return JsonMapper.shared().readTree(run.out()).get("models").get(0);
    }

    private static List<Object> place(JsonNode error) {
        return List.of(
                error.get("module").asString(),
                error.get("line").asInt(),
                error.get("column").asInt());
    }

    @Test
    void aViolationIsPlacedWhereItsPropertyIsDefined() throws IOException {
        config("Counter.cfg", "Small");

        JsonNode model = model(CommandRun.of("check", spec, "--json", "-"));

        assertThat(place(model.get("error"))).containsExactly("Counter", 6, 1);
        assertThat(model.get("errors")).hasSize(1);
    }

    @Test
    void anInvariantWithoutValueIsPlacedToo() throws IOException {
        Files.writeString(folder.resolve("Counter.tla"), COUNTER.replace("Small == x < 3", "Small == x < \"3\""));
        config("Counter.cfg", "Small");

        JsonNode error = model(CommandRun.of("check", spec, "--json", "-")).get("error");

        assertThat(error.get("line").asInt()).isEqualTo(6);
    }

    @Test
    void anUnknownNameIsPlacedInTheConfiguration() throws IOException {
        config("Counter.cfg", "InRange Nowhere");

        JsonNode error = model(CommandRun.of("check", spec, "--json", "-")).get("error");

        assertThat(error.get("message").asString()).contains("Nowhere");
        assertThat(place(error)).containsExactly("Counter.cfg", 3, 19);
    }

    @Test
    void aMissingModuleIsPlacedWhereItIsAskedFor() throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"), COUNTER.replace("EXTENDS Naturals", "EXTENDS Naturals, Elsewhere"));
        config("Counter.cfg", "InRange");

        JsonNode error = model(CommandRun.of("check", spec, "--json", "-")).get("error");

        assertThat(place(error)).containsExactly("Counter", 2, 19);
    }

    @Test
    void aModuleOfALibraryIsShownToo() throws IOException {
        Path library = Files.createDirectories(folder.resolve("lib"));
        Files.writeString(library.resolve("Wrong.tla"), "---- MODULE Wrong ----\nTwo == 1 + one\n====\n");
        Files.writeString(
                folder.resolve("Counter.tla"), COUNTER.replace("EXTENDS Naturals", "EXTENDS Naturals, Wrong"));
        config("Counter.cfg", "InRange");

        CommandRun run = CommandRun.of("check", spec, "--lib", library.toString());

        assertThat(run.out()).contains("    | Two == 1 + one\n    |");
    }

    /** SANY counts a tab to the next of the columns 9, 17 and so on. */
    @Test
    void theCaretFindsItsCharacterBehindTabs() throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"), COUNTER.replace("x' = (x + 1) % 5", "\n\tx' =\t(x + 1) % five"));
        config("Counter.cfg", "InRange");

        CommandRun run = CommandRun.of("check", spec, "--json", "-");

        assertThat(run.err()).contains("  Counter:6:17: Unknown operator");
        assertThat(run.err()).contains("    | \tx' =\t(x + 1) % five\n    | \t    \t          ^");
        assertThat(model(run).get("error").get("column").asInt()).isEqualTo(17);
    }

    @Test
    void anInitialStateThatIsWrongIsPrintedOnce() throws IOException {
        Files.writeString(folder.resolve("Counter.tla"), COUNTER.replace("Init == x = 0", "Init == x = 4"));
        config("Counter.cfg", "Small");

        CommandRun run = CommandRun.of("check", spec);

        assertThat(run.out()).containsOnlyOnce("x = 4\n").contains("violated by the initial state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INIT Init\nNEXT Next\n", "SPECIFICATION Spec\n"})
    void aDeadlockIsAtTheNextStateRelation(String configuration) throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"),
                COUNTER.replace("(x + 1) % 5", "x + 1 /\\ x < 3")
                        .replace("Small ==", "Spec == Init /\\ [][Next]_x\nSmall =="));
        Files.writeString(folder.resolve("Counter.cfg"), configuration);

        CommandRun run = CommandRun.of("check", spec, "--json", "-");

        assertThat(model(run).get("result").asString()).isEqualTo("deadlock failure");
        assertThat(place(model(run).get("error"))).startsWith("Counter", 5);
        assertThat(model(run).get("violations").get(0).get("error"))
                .isEqualTo(model(run).get("error"));
    }

    /** Both entries of the JSON tell all: its readers take the one or the other. */
    @Test
    void theOnlyViolationIsToldAsTheModelsOwn() throws IOException {
        config("Counter.cfg", "Small");

        CommandRun run = CommandRun.of(
                "check", spec, "--json", "-", "--out", folder.resolve("out").toString());

        JsonNode violation = model(run).get("violations").get(0);
        assertThat(violation.get("property").asString()).isEqualTo("Small");
        assertThat(violation.get("error")).isEqualTo(model(run).get("error"));
        assertThat(violation.get("error").get("line").asInt()).isEqualTo(6);
        assertThat(violation.get("trace")).isEqualTo(model(run).get("trace"));
        assertThat(violation.get("trace").get("file").asString()).endsWith("Counter.itf.json");
    }

    /**
     * All states are known when liveness is decided; after a broken invariant there may be some that take the action.
     */
    @Test
    void anActionNeverTakenIsNamedBesideALivenessFailureToo() throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"),
                COUNTER.replace("Next == x'", "Leap == x > 7 /\\ x' = 0\nStep == x'")
                        .replace(
                                "Small ==",
                                "Next == Step \\/ Leap\nSpec == Init /\\ [][Next]_x\nEnds == <>(x = 7)\nSmall =="));
        Path config = Files.writeString(folder.resolve("Counter.cfg"), "SPECIFICATION Spec\nPROPERTY Ends\n");

        JsonNode live = model(CommandRun.of("check", spec, "--json", "-"));
        Files.writeString(config, "SPECIFICATION Spec\nINVARIANT Small\n");
        JsonNode safe = model(CommandRun.of("check", spec, "--json", "-"));

        assertThat(live.get("result").asString()).isEqualTo("liveness failure");
        assertThat(live.get("neverTaken").valueStream().map(JsonNode::asString)).containsExactly("Leap");
        assertThat(safe.get("result").asString()).isEqualTo("safety failure");
        assertThat(safe.get("neverTaken")).isEmpty();
    }

    /** TLC's log says where its own files were, and tells the trace again. */
    @Test
    void whereAnEvaluationFailedTlcsLogIsNotNeeded() throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"), COUNTER.replace("(x + 1) % 5", "IF x = 3 THEN x + \"a\" ELSE x + 1"));
        config("Counter.cfg", "InRange");

        CommandRun run = CommandRun.of("check", spec);

        assertThat(run.out()).contains("evaluation error", "  Counter:5:").doesNotContain("Starting...");
    }

    /** Nor what it says of every run, where it does not say more. */
    @Test
    void anErrorWithoutAPlaceIsToldOnce() throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"),
                COUNTER.replace("Small ==", "Live == \\A p \\in {1, 2} : [][x' # p]_x\nSmall =="));
        Files.writeString(folder.resolve("Counter.cfg"), "INIT Init\nNEXT Next\nPROPERTY Live\n");

        CommandRun run = CommandRun.of("check", spec);

        assertThat(run.out())
                .containsOnlyOnce("Temporal formulas containing actions must be of forms <>[]A or []<>A.")
                .doesNotContain("TLC2 Version", "Running", "SANY", "Finished");
    }

    @Test
    void liveness218DoesNotNameIsFoundOut() throws IOException {
        Files.writeString(
                folder.resolve("Counter.tla"),
                COUNTER.replace(
                        "Small ==", "Spec == Init /\\ [][Next]_x\nTrue1 == []<>(x >= 0)\nBad == <>(x = 4)\nSmall =="));
        Files.writeString(folder.resolve("Counter.cfg"), "SPECIFICATION Spec\nPROPERTIES True1 Bad\n");

        JsonNode model = model(CommandRun.of("check", spec, "--json", "-"));

        assertThat(model.get("result").asString()).isEqualTo("liveness failure");
        assertThat(model.get("property").asString()).isEqualTo("Bad");
        assertThat(place(model.get("error"))).containsExactly("Counter", 8, 1);
    }

    @Test
    void symmetryWithLivenessIsAWarning() throws IOException {
        Files.writeString(folder.resolve("Counter.tla"), """
                ---- MODULE Counter ----
                EXTENDS TLC
                CONSTANT P
                VARIABLE x
                Sym == Permutations(P)
                Init == x \\in P
                Next == x' \\in P
                Spec == Init /\\ [][Next]_x
                Live == []<>(x \\in P)
                ====
                """);
        Files.writeString(
                folder.resolve("Counter.cfg"),
                "SPECIFICATION Spec\nCONSTANT P = {a, b}\nSYMMETRY Sym\nPROPERTY Live\n");

        CommandRun run = CommandRun.of("check", spec, "--json", "-");

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.err()).contains("warning: Counter: ").contains("symmetry");
        assertThat(model(run).get("warnings").get(0).get("message").asString()).contains("symmetry");
    }

    @Test
    void whatCannotBeWrittenIsRefusedBeforeTheRun() throws IOException {
        config("Counter.cfg", "InRange");
        for (String option : List.of("--out", "--json", "--junit-xml", "--sarif")) {
            CommandRun run = CommandRun.of("check", spec, option, spec + "/below/a/file");

            assertThat(run.exit()).as(option).isEqualTo(2);
            assertThat(run.err()).contains(option, "cannot be written");
            assertThat(run.out()).isEmpty();
        }
    }

    /** A disk that is full in the end, which nobody can see before the work. */
    @Test
    @EnabledIf(value = "hasFullDevice", disabledReason = "there is no /dev/full")
    void whatCannotBeWrittenInTheEndKeepsNothingElseFromBeingTold() throws IOException {
        config("Counter.cfg", "Small");
        Path inTheWay = folder.resolve("out/Counter.itf.json/file");
        Files.createDirectories(inTheWay);
        Path json = folder.resolve("result.json");

        CommandRun run = CommandRun.of(
                "check",
                spec,
                "--out",
                folder.resolve("out").toString(),
                "--junit-xml",
                FULL.toString(),
                "--json",
                json.toString());

        assertThat(run.exit()).as(run.text()).isEqualTo(2);
        assertThat(run.out()).contains("Invariant Small is violated", "State 0");
        assertThat(run.err())
                .contains("Counter.itf.json cannot be written: ")
                .contains("/dev/full cannot be written: No space left on device");
        assertThat(JsonMapper.shared().readTree(json).at("/models/0/result").asString())
                .isEqualTo("safety failure");
    }

    @Test
    void aTraceThatCannotBeWrittenKeepsNoOtherFromBeingWritten() throws IOException {
        config("Counter.cfg", "Small");
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("First.itf.json/file"));
        Path manifest = Files.writeString(folder.resolve("manifest.json"), """
                {"modules": [{"path": "Counter.tla",
                  "models": [{"path": "Counter.cfg", "trace": "First"}, {"path": "Counter.cfg", "trace": "Second"}]}]}
                """);

        CommandRun run = CommandRun.of("check", manifest.toString(), "--out", out.toString(), "--json", "-");

        assertThat(run.exit()).as(run.text()).isEqualTo(2);
        assertThat(run.err()).contains("First.itf.json cannot be written: ");
        assertThat(out.resolve("Second.itf.json")).isRegularFile();
        JsonNode models = JsonMapper.shared().readTree(run.out()).get("models");
        assertThat(models.get(0).at("/trace/file").isNull()).isTrue();
        assertThat(models.get(1).at("/trace/file").asString()).endsWith("Second.itf.json");
    }

    /** As a CI has it where nobody has set the variable that it is taken from. */
    @Test
    void anotherTlcWithoutANameIsNone() throws IOException {
        config("Counter.cfg", "InRange");

        CommandRun run = CommandRun.of("check", spec, "--tla2tools", "");

        assertThat(run.exit()).as(run.text()).isZero();
    }

    static boolean hasFullDevice() {
        return Files.exists(FULL);
    }

    /** The manifest names it from the folder that it is in; annotations are about files of the current folder. */
    @Test
    void aResultWithoutPlaceIsAnnotatedAtTheSpecsFile() throws IOException {
        config("Counter.cfg", "InRange");
        Path manifest = Files.writeString(folder.resolve("manifest.json"), """
                {"modules": [{"path": "Counter.tla",
                  "models": [{"path": "Counter.cfg", "result": "safety failure"}]}]}
                """);
        Path sarif = folder.resolve("out.sarif");

        CommandRun run = CommandRun.of("check", manifest.toString(), "--github", "--sarif", sarif.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("::error file=" + spec + ",title=Counter.cfg%3A not as expected::success%0A"
                        + "the result is success, not safety failure");
        JsonNode result = JsonMapper.shared().readTree(sarif).at("/runs/0/results/0");
        assertThat(result.at("/ruleId").asString()).isEqualTo("not-as-expected");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo(Path.of(spec).toUri().toString());
    }

    @Test
    void modelsOfTheSameNameAreToldApart() throws IOException {
        config("Counter.cfg", "InRange");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.copy(Path.of(spec), other.resolve("Counter.tla"));
        Files.copy(folder.resolve("Counter.cfg"), other.resolve("Counter.cfg"));

        CommandRun run =
                CommandRun.of("check", spec, other.resolve("Counter.tla").toString());

        assertThat(run.out()).contains("\n  other/Counter.cfg  ");
    }

    @Test
    void whatOnlyANewerTlcKnowsIsSaidWhereItStands() throws IOException {
        Files.writeString(folder.resolve("Counter.cfg"), "INIT Init\nNEXT Next\nINVARIANT Small\nALIAS Other\n");

        CommandRun run = CommandRun.of("check", spec, "--json", "-");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("does not know ALIAS", "    | ALIAS Other\n    | ^", "--tla2tools");
        assertThat(place(model(run).get("error"))).containsExactly("Counter.cfg", 4, 1);
    }

    /** Checks a spec of the corpus with a TLC that prints what a newer one printed. */
    private CommandRun checkByANewerTlc(String name, String module) throws IOException {
        Path output = CORPUS.resolve(name).resolve("tlc2026.out").toAbsolutePath();
        Path jar = FakeTlc.jar(folder, """
                package tlc2;
                public class TLC {
                    public static void main(String[] args) throws Exception {
                        java.nio.file.Files.copy(java.nio.file.Path.of("%s"), System.out);
                        System.out.flush();
                    }
                }
                """.formatted(output));
        return CommandRun.of(
                "check",
                CORPUS.resolve(name).resolve(module).toString(),
                "--tla2tools",
                jar.toString(),
                "--out",
                folder.toString(),
                "--json",
                "-");
    }

    private Trace trace(CommandRun run) {
        return ItfReader.read(Path.of(model(run).get("trace").get("file").asString()));
    }

    @Test
    void theVariablesOfATraceAreThoseOfTheAlias() throws IOException {
        CommandRun run = checkByANewerTlc("Alias_next", "Alias.tla");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("State 2: Add(3)", "/\\ chosen = 3");
        State last = trace(run).behavior().last();
        assertThat(last.variables()).containsOnlyKeys("total", "half", "next", "chosen", "seen");
        assertThat(last.value("seen")).isEqualTo(Value.set(Value.of(2), Value.of(3)));
    }

    @Test
    void whereTheAliasHasNoValueEachStateIsWrittenWhole() throws IOException {
        CommandRun run = checkByANewerTlc("Alias_errs", "Alias.tla");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("warning: Alias: Alias:8:20: The alias has no value in state 1");
        assertThat(model(run).get("warnings")).hasSize(1);
        assertThat(trace(run).behavior().states())
                .extracting(state -> state.value("state"))
                .containsExactly(
                        Value.record(Map.of("half", Value.of(0))),
                        Value.record(Map.of("x", Value.of(1))),
                        Value.record(Map.of("half", Value.of(1))));
    }

    @Test
    void aFalsePostconditionIsNamedAndPlaced() throws IOException {
        CommandRun run = checkByANewerTlc("Post_two", "Post.tla");

        JsonNode model = model(run);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(model.get("result").asString()).isEqualTo("postcondition failure");
        assertThat(model.get("property").asString()).isEqualTo("More");
        assertThat(place(model.get("error"))).containsExactly("Post", 8, 5);
        assertThat(model.get("trace").isNull()).isTrue();
        assertThat(model.get("distinctStates").asInt()).isEqualTo(5);
    }
}
