package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The options of {@code primed check} that say how TLC searches. */
class CheckSearchTest {
    /** Goes up to 4 by steps of 1 or 2, and stops there. */
    private static final String STAIRS = """
            ---- MODULE Stairs ----
            EXTENDS Naturals
            VARIABLE x
            Init == x = 0
            Step(n) == x + n <= 4 /\\ x' = x + n
            Next == \\E n \\in {1, 2} : Step(n)
            Below3 == x < 3
            Below4 == x < 4
            Deep[n \\in 0..20000] == IF n = 0 THEN 0 ELSE 1 + Deep[n - 1]
            Recursive == Deep[20000] = 20000
            ====
            """;

    @TempDir
    private Path folder = Path.of("");

    private String spec = "";

    @BeforeEach
    void writeSpec() throws IOException {
        spec = Files.writeString(folder.resolve("Stairs.tla"), STAIRS).toString();
        config("");
    }

    private void config(String properties) throws IOException {
        Files.writeString(folder.resolve("Stairs.cfg"), "INIT Init\nNEXT Next\n" + properties);
    }

    private static JsonNode model(CommandRun run) {
        return JsonMapper.shared().readTree(run.out()).get("models").get(0);
    }

    @Test
    void theLastStepIsADeadlockUnlessThatIsNoError() {
        assertThat(CommandRun.of("check", spec).exit()).isEqualTo(1);
        assertThat(CommandRun.of("check", spec, "--no-deadlock").exit()).isZero();
    }

    /** TLC tells of a state the first invariant that it violates: 3 violates only the second one, 4 both. */
    @Test
    void allViolationsAreToldWithTheirTraces() throws Exception {
        config("INVARIANTS Below4 Below3\n");
        Path out = folder.resolve("out");

        CommandRun run =
                CommandRun.of("check", spec, "--continue", "--no-deadlock", "--json", "-", "--out", out.toString());

        assertThat(run.exit()).isEqualTo(1);
        JsonNode violations = model(run).get("violations");
        assertThat(violations.valueStream().map(one -> one.get("property").asString()))
                .containsExactly("Below3", "Below4");
        assertThat(model(run).get("distinctStates").asInt()).isEqualTo(5);
        assertThat(model(run).get("errors").valueStream())
                .hasSize(2)
                .allSatisfy(error -> assertThat(Files.readAllLines(Path.of(spec))
                                .get(error.get("line").asInt() - 1))
                        .startsWith(error.get("message").asString().split(" ", -1)[1] + " =="));
        for (JsonNode violation : violations) {
            Path file = Path.of(violation.get("trace").get("file").asString());
            assertThat(file.getFileName().toString())
                    .isEqualTo("Stairs-" + violation.get("property").asString() + ".itf.json");
            assertThat(ItfReader.read(file).behavior().states())
                    .hasSize(violation.get("trace").get("length").asInt());
        }
        assertThat(run.err()).contains("found: safety failure (Below4), a behavior of 3 states");
    }

    @Test
    void aDeadlockAmongOtherErrorsIsAtTheNextStateRelation() throws Exception {
        config("INVARIANT Below3\n");

        JsonNode errors =
                model(CommandRun.of("check", spec, "--continue", "--json", "-")).get("errors");

        assertThat(errors.valueStream().map(error -> error.get("message").asString()))
                .containsExactly("Invariant Below3 is violated.", "Deadlock reached.");
        assertThat(errors.get(1).get("line").asInt()).isEqualTo(6);
    }

    @Test
    void aSimulationHasTheParametersOfItsSteps() throws Exception {
        config("INVARIANT Below3\n");

        CommandRun run = CommandRun.of("check", spec, "--simulate", "20", "--depth", "5", "--seed", "7");

        assertThat(run.exit()).as(run.text()).isEqualTo(1);
        assertThat(run.out()).contains("safety failure (Below3)").containsPattern("State \\d: Step\\([12]\\)");
    }

    @Test
    void aDepthFirstSearchFindsAllStatesToo() throws Exception {
        CommandRun run = CommandRun.of("check", spec, "--dfid", "9", "--no-deadlock", "--json", "-");

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(model(run).get("distinctStates").asInt()).isEqualTo(5);
    }

    /** What random walks do not take others may, and a search in depth does not say which actions it takes. */
    @Test
    void onlyASearchOfAllStatesTellsWhichActionsAreNeverTaken() throws Exception {
        Files.writeString(
                folder.resolve("Stairs.tla"), STAIRS.replace("Next ==", "Leap == x > 9 /\\ x' = 0\nNext == Leap \\/"));

        assertThat(model(CommandRun.of("check", spec, "--no-deadlock", "--json", "-"))
                        .get("neverTaken"))
                .hasSize(1);
        for (String option : List.of("--simulate", "--dfid")) {
            JsonNode model = model(CommandRun.of("check", spec, "--no-deadlock", option, "9", "--json", "-"));
            assertThat(model.get("result").asString()).isEqualTo("success");
            assertThat(model.get("neverTaken")).isEmpty();
            assertThat(model.get("actions")).isEmpty();
        }
    }

    @Test
    void aDepthFirstSearchDoesNotSayThatActionsWereNeverTaken() throws Exception {
        CommandRun run = CommandRun.of("check", spec, "--dfid", "9", "--no-deadlock", "--json", "-");

        assertThat(model(run).get("actions")).isEmpty();
        assertThat(model(run).get("neverTaken")).isEmpty();
        assertThat(run.err()).doesNotContain("never taken");
    }

    @Test
    void aDepthFirstSearchThatIsNotDeepEnoughIsNotComplete() {
        CommandRun run = CommandRun.of("check", spec, "--dfid", "2", "--no-deadlock");

        assertThat(run.exit()).as(run.text()).isEqualTo(3);
        assertThat(run.out()).contains("incomplete");
    }

    /** TLC does not say which actions these steps are; it is found out. */
    @Test
    void aDepthFirstSearchTellsItsCounterexample() throws Exception {
        config("INVARIANT Below3\n");

        CommandRun run = CommandRun.of("check", spec, "--dfid", "9");

        assertThat(run.exit()).as(run.text()).isEqualTo(1);
        assertThat(run.out())
                .contains("safety failure (Below3)", "State 1: ", "x = 3")
                .containsPattern("State 2: Step\\([12]\\)");
    }

    @Test
    void aLargerStackLetsDeepRecursionThrough() throws Exception {
        config("INVARIANT Recursive\n");

        CommandRun small = CommandRun.of("check", spec, "--no-deadlock", "--stack", "256k");
        assertThat(small.exit()).as(small.text()).isEqualTo(3);
        assertThat(small.out()).contains("--stack");
        assertThat(small.out().lines()).hasSizeLessThan(40);
        assertThat(CommandRun.of("check", spec, "--no-deadlock", "--stack", "256m")
                        .exit())
                .isZero();
    }

    @Test
    void theHeapIsThatOfTlc() throws Exception {
        CommandRun run = CommandRun.of("check", spec, "--heap", "1k");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("Too small");
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() throws Exception {
        String manifest = Files.writeString(folder.resolve("manifest.json"), "{\"modules\": []}")
                .toString();
        for (List<String> words : List.of(
                List.of(spec, "--simulate", "5", "--dfid", "3"),
                List.of(spec, "--depth", "5"),
                List.of(spec, "--simulate", "0"),
                List.of(spec, "--heap", "much"),
                List.of(spec, "--generate", "5"),
                List.of(manifest, "--simulate", "5"))) {
            String[] arguments = words.toArray(String[]::new);
            String[] all = new String[arguments.length + 1];
            all[0] = "check";
            System.arraycopy(arguments, 0, all, 1, arguments.length);

            CommandRun run = CommandRun.of(all);

            assertThat(run.exit()).as(words.toString()).isEqualTo(2);
            assertThat(run.err()).contains("primed: ");
        }
    }
}
