package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code primed import}: exit codes, the JSON that scripts rely on, and what cannot be used. {@code Walk.tla} beside
 * the outputs says what their runs must come to.
 */
class ImportCommandTest {
    private static final Path CORPUS = Path.of("src/test/resources/tlc-corpus");
    private static final Path OUTPUTS = Path.of("src/test/resources/import");
    private static final String SAFE = CORPUS.resolve("CounterOk/tlc218.out").toString();
    private static final String UNSAFE = CORPUS.resolve("InvSingle/tlc218.out").toString();

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text).toString();
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static JsonNode json(CommandRun run) {
        return JsonMapper.shared().readTree(run.out());
    }

    private static JsonNode only(CommandRun run) {
        assertThat(json(run).get("models")).hasSize(1);
        return json(run).get("models").get(0);
    }

    @Test
    void aTraceThatCannotBeWrittenKeepsNothingElseFromBeingTold() throws IOException {
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("tlc218.itf.json/file"));

        CommandRun run = CommandRun.of("import", UNSAFE, UNSAFE, SAFE, "--out", out.toString(), "--json", "-");

        assertThat(run.exit()).as(run.text()).isEqualTo(2);
        assertThat(run.err()).contains("tlc218.itf.json cannot be written: ");
        assertThat(json(run).get("models")).hasSize(3);
        assertThat(out.resolve("tlc218-2.itf.json")).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource({
        "CounterOk, 0", "InvSingle, 1", "Lasso, 1", "Deadlock, 1", "AssertNext, 1", "EvalNext, 1",
        "LexError, 2", "LevelError, 2", "CfgSyntax, 2", "BadOption, 2", "OOM, 3", "OOMBig, 3",
    })
    void theExitCodeTellsWhatKindOfResultItIs(String name, int exit) {
        CommandRun run =
                CommandRun.of("import", CORPUS.resolve(name + "/tlc218.out").toString());

        assertThat(run.exit()).as(run.text()).isEqualTo(exit);
    }

    @Test
    void peopleSeeTheVerdictAndTheTrace() {
        CommandRun run = CommandRun.of("import", UNSAFE);

        assertThat(run.out()).contains("safety failure (Inv)", "Invariant Inv is violated", "State 2: ");
    }

    @Test
    void specAndTlcAreWhatTheOutputTells() {
        JsonNode document = json(CommandRun.of("import", SAFE, "--json", "-"));
        JsonNode model = document.get("models").get(0);

        assertThat(document.get("tool").asString()).isEqualTo("primed");
        assertThat(document.get("tlc").asString()).isEqualTo("2.18 of 20 March 2023");
        assertThat(model.get("spec").asString()).isEqualTo("CounterOk.tla");
        assertThat(model.get("config").isNull()).isTrue();
        assertThat(model.get("expected").isNull()).isTrue();
        assertThat(model.get("asExpected").isNull()).isTrue();
        assertThat(model.get("file").asString()).isEqualTo(SAFE);
        assertThat(model.get("output").asString()).isEmpty();
    }

    @Test
    void tracesOfFilesOfOneNameDoNotCollide() throws IOException {
        String a = file("a/tlc.out", text(UNSAFE));
        String b = file("b/TLC.out", text(CORPUS.resolve("Lasso/tlc218.out").toString()));
        String c =
                file("c/tlc-2.log", text(CORPUS.resolve("Deadlock/tlc218.out").toString()));
        Path out = folder.resolve("out");

        CommandRun run = CommandRun.of("import", a, b, c, a, "--json", "-", "--out", out.toString());

        List<String> traces = json(run)
                .get("models")
                .valueStream()
                .map(model -> model.get("trace").get("file").asString())
                .toList();
        assertThat(traces)
                .containsExactly(
                        out.resolve("tlc.itf.json").toString(),
                        out.resolve("TLC-2.itf.json").toString(),
                        out.resolve("tlc-2-2.itf.json").toString(),
                        out.resolve("tlc-3.itf.json").toString());
        Trace lasso = ItfReader.read(Path.of(traces.get(1)));
        assertThat(lasso.provenance().spec()).isEqualTo("Lasso.tla");
        assertThat(lasso.provenance().result()).isEqualTo("liveness failure");
        assertThat(lasso.behavior().states()).hasSize(6);
    }

    @Test
    void howLongARunTookIsOpenWhereItsEndIsMissing() throws IOException {
        String whole = text(SAFE);
        String cut = file("cut.out", whole.substring(0, whole.indexOf("@!@!@STARTMSG 2186")));

        assertThat(only(CommandRun.of("import", SAFE, "--json", "-"))
                        .get("durationMs")
                        .asInt())
                .isPositive();
        assertThat(only(CommandRun.of("import", cut, "--json", "-"))
                        .get("durationMs")
                        .isNull())
                .isTrue();
        assertThat(CommandRun.of("import", SAFE).out()).contains(" s\n");
        assertThat(CommandRun.of("import", cut).out()).contains("incomplete").doesNotContain(" s\n");
    }

    @Test
    void withoutAFolderNoTraceIsWritten() {
        JsonNode trace = only(CommandRun.of("import", UNSAFE, "--json", "-")).get("trace");

        assertThat(trace.get("file").isNull()).isTrue();
        assertThat(trace.get("length").asInt()).isEqualTo(3);
    }

    @Test
    void theGravestOfSeveralRunsStandsForTheFile() throws IOException {
        String all = file("ci.log", text(SAFE) + text(UNSAFE) + text(SAFE));
        Path out = folder.resolve("out");

        CommandRun run = CommandRun.of("import", all, "--json", "-", "--out", out.toString());

        JsonNode model = only(run);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(model.get("result").asString()).isEqualTo("safety failure");
        assertThat(model.get("spec").asString()).isEqualTo("InvSingle.tla");
        assertThat(model.get("runs").valueStream().map(one -> one.get("result").asString()))
                .containsExactly("success", "safety failure", "success");
        assertThat(Path.of(model.get("trace").get("file").asString())).exists();
    }

    @Test
    void standardInput() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(text(UNSAFE).getBytes(StandardCharsets.UTF_8)));
            CommandRun run = CommandRun.of("import", "-", "--json", "-", "--out", folder.toString());

            assertThat(only(run).get("trace").get("file").asString())
                    .isEqualTo(folder.resolve("stdin.itf.json").toString());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aFileThatIsNoOutputIsRefusedAndTheOthersAreTold() throws IOException {
        String other = file("notes.txt", "\nMilk, eggs\n");

        CommandRun run = CommandRun.of("import", SAFE, other, UNSAFE, "--json", "-");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("primed: " + other + " is not an output of TLC", "its first line is: Milk, eggs");
        JsonNode models = json(run).get("models");
        assertThat(models.valueStream()
                        .map(model -> model.get("result").isNull()
                                ? ""
                                : model.get("result").asString()))
                .containsExactly("success", "", "safety failure");
        assertThat(models.get(1).get("error").get("message").asString()).contains("notes.txt");
    }

    /** So that a script may look at any field of any model. */
    @Test
    void aRefusedFileHasTheFieldsOfAllOthers() throws IOException {
        CommandRun run = CommandRun.of("import", SAFE, file("notes.txt", "Milk, eggs\n"), "--json", "-");

        JsonNode models = json(run).get("models");
        assertThat(models.get(1).propertyNames())
                .containsExactlyInAnyOrderElementsOf(models.get(0).propertyNames());
        assertThat(models.get(1).get("error").propertyNames()).contains("message", "module", "line", "column");
        for (String name : models.get(0).propertyNames()) {
            assertThat(models.get(1).get(name).isArray())
                    .as(name)
                    .isEqualTo(models.get(0).get(name).isArray());
        }
    }

    /** Docker keeps a JSON object for each line, and for each piece of one that is very long. */
    @Test
    void theFileThatDockerKeepsIsRead() throws IOException {
        StringBuilder log = new StringBuilder();
        for (String line : text(UNSAFE).split("(?<=\n)", -1)) {
            int middle = line.length() / 2;
            piece(log, line.substring(0, middle));
            piece(log, line.substring(middle));
        }
        String whole = file("whole.log", log.toString());
        String cut = file("cut.log", log.substring(0, log.length() - 9));

        for (String file : List.of(whole, cut)) {
            JsonNode model = only(CommandRun.of("import", file, "--json", "-"));

            assertThat(model.get("result").asString()).isEqualTo("safety failure");
            assertThat(model.get("spec").asString()).isEqualTo("InvSingle.tla");
            assertThat(model.get("trace").get("length").asInt()).isEqualTo(3);
        }
    }

    private static void piece(StringBuilder log, String text) {
        log.append("{\"log\":")
                .append(JsonMapper.shared().writeValueAsString(text))
                .append(",\"stream\":\"stdout\",\"time\":\"2026-04-29T13:50:30.1Z\"}\n");
    }

    @Test
    void messagesInsideStringsAreNoneOfTlc() throws IOException {
        String other = file("other.log", "{\"message\":\"@!@!@STARTMSG 2262:0 @!@!@\"}\n");

        isRefused(CommandRun.of("import", other), "other.log holds TLC's messages inside strings only");
    }

    @Test
    void whatCannotBeUsedIsSaid() throws IOException {
        isRefused(CommandRun.of("import", "nowhere.out"), "There is no file nowhere.out");
        isRefused(CommandRun.of("import", folder.toString()), "is a folder");
        isRefused(CommandRun.of("import", file("empty.out", "")), "empty.out", "it is empty");
        isRefused(CommandRun.of("import", OUTPUTS.resolve("plain.out").toString()), "plain.out", "-tool");
        isRefused(CommandRun.of("import"), "OUTPUT", "Usage: primed import");
        isRefused(
                CommandRun.of("import", file("jvm.log", "Error: Could not find or load main class tlc2.TLC\n")),
                "Could not find or load main class");
    }

    private static void isRefused(CommandRun run, String... words) {
        assertThat(run.exit()).as(run.text()).isEqualTo(2);
        assertThat(run.text()).contains(words).doesNotContain("\tat ");
    }

    /** Depth first to level 10 finds all that there is: 5 values of x until the mark, 3 after it. */
    @Test
    void depthFirst() {
        JsonNode model = imported("dfid-ok");

        assertThat(model.get("result").asString()).isEqualTo("success");
        assertThat(model.get("distinctStates").asInt()).isEqualTo(8);
        assertThat(model.get("stateDepth").isNull()).isTrue();
    }

    /** Fair steps go up to 4 and then round by 2, so that neither property ever holds: 2.18 does not say which. */
    @Test
    void severalViolatedProperties() {
        for (String output : List.of("two-properties", "difftrace-lasso")) {
            JsonNode model = imported(output);

            assertThat(model.get("result").asString()).isEqualTo("liveness failure");
            assertThat(model.get("property").isNull()).isTrue();
            assertThat(model.get("trace").get("length").asInt()).isEqualTo(5);
            assertThat(model.get("trace").get("loop").asInt()).isEqualTo(2);
            assertThat(model.get("trace").get("stuttering").asBoolean()).isFalse();
        }
    }

    @Test
    void aSimulationThatFindsNothing() {
        JsonNode model = imported("simulation-ok");

        assertThat(model.get("result").asString()).isEqualTo("success");
        assertThat(model.get("distinctStates").isNull()).isTrue();
        assertThat(model.get("output").asString().lines().distinct())
                .containsExactly(
                        "<<\"@!@!@STARTMSG 2110:1 @!@!@\", \"a\\nb \\\"q\\\" \\\\\">>", "\"@!@!@ENDMSG 2217 @!@!@\"");
    }

    /** With {@code -continue} there are a broken invariant and a deadlock, each with a trace of five states. */
    @Test
    void theTraceBelongsToTheVerdict() throws IOException {
        String text = Files.readString(OUTPUTS.resolve("continue-two-kinds.out"));
        int invariant = text.indexOf("@!@!@STARTMSG 2110:1");
        int deadlock = text.indexOf("@!@!@STARTMSG 2114:1");
        int rest = text.indexOf("@!@!@STARTMSG 2200:0");
        String swapped = text.substring(0, invariant)
                + text.substring(deadlock, rest)
                + text.substring(invariant, deadlock)
                + text.substring(rest);

        for (String order : List.of(text, swapped)) {
            Path out = folder.resolve("out");
            JsonNode model =
                    only(CommandRun.of("import", file("two.out", order), "--json", "-", "--out", out.toString()));

            assertThat(model.get("result").asString()).isEqualTo("safety failure");
            assertThat(model.get("property").asString()).isEqualTo("NotThree");
            Trace trace = ItfReader.read(out.resolve("two.itf.json"));
            assertThat(trace.behavior().last()).hasToString("/\\ x = 3\n/\\ y = \"m\"");
        }
    }

    /** {@code InvA} says x # 2 and {@code InvB} x # 4, and x goes from 0 up by 1: their traces have 3 and 5 states. */
    @Test
    void allViolationsOfARunThatWentOnAreWritten() throws IOException {
        Path out = folder.resolve("out");
        String first = file(
                "a/tlc.out", text(CORPUS.resolve("ContinueMulti/tlc218.out").toString()));
        String second = file(
                "b/tlc.out", text(CORPUS.resolve("ContinueMulti/tlc2026.out").toString()));

        CommandRun run = CommandRun.of("import", first, second, "--json", "-", "--out", out.toString());

        List<String> names = List.of("tlc", "tlc-2");
        for (int i = 0; i < names.size(); i++) {
            JsonNode model = json(run).get("models").get(i);
            assertThat(model.get("errors")
                            .valueStream()
                            .map(error -> error.get("message").asString()))
                    .containsExactly("Invariant InvA is violated.", "Invariant InvB is violated.");
            assertThat(model.get("violations")).hasSize(2);
            isWritten(model.get("violations").get(0), out.resolve(names.get(i) + "-InvA.itf.json"), 3);
            isWritten(model.get("violations").get(1), out.resolve(names.get(i) + "-InvB.itf.json"), 5);
        }
    }

    private static void isWritten(JsonNode violation, Path file, int states) {
        assertThat(violation.get("trace").get("file").asString()).isEqualTo(file.toString());
        Trace trace = ItfReader.read(file);
        assertThat(trace.behavior().states()).hasSize(states);
        assertThat(trace.provenance().spec()).isEqualTo("ContinueMulti.tla");
        assertThat(trace.provenance().property())
                .isEqualTo(violation.get("property").asString());
    }

    private static JsonNode imported(String output) {
        return only(CommandRun.of("import", OUTPUTS.resolve(output + ".out").toString(), "--json", "-"));
    }
}
