package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the input: exit code 2 and one clear message, never a stack trace. */
class UnusableInputTest {
    private static final String SPEC = """
            ---- MODULE Lamp ----
            VARIABLE on
            Init == on = FALSE
            Next == on' = ~on
            ====
            """;
    private static final String CONFIG = "INIT Init\nNEXT Next\n";
    private static final Path TRACE = SockmapProject.TRACES.resolve("short-read-2-of-10.itf.json");

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static void isRefused(CommandRun run, String... words) {
        assertThat(run.exit()).as(run.text()).isEqualTo(2);
        assertThat(run.text()).contains(words).doesNotContain("\tat ", "Exception in");
    }

    @Test
    void aMissingSpec() {
        isRefused(CommandRun.of("check", "nowhere/Lamp.tla"), "There is no file nowhere/Lamp.tla");
    }

    @Test
    void aSpecThatIsAFolder() throws IOException {
        Files.createDirectory(folder.resolve("Lamp.tla"));
        file("Lamp.cfg", CONFIG);

        isRefused(CommandRun.of("check", folder.resolve("Lamp.tla").toString()), "Lamp.tla is a folder, not a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lamp.tla", "Lamp.cfg", "manifest.json"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its permissions are others")
    void aFileThatNobodyMayRead(String name) throws IOException {
        String spec = file("Lamp.tla", SPEC);
        file("Lamp.cfg", CONFIG);
        String manifest = file("manifest.json", """
                {"modules": [{"path": "Lamp.tla", "models": [{"path": "Lamp.cfg"}]}]}
                """);
        Path forbidden = Files.setPosixFilePermissions(folder.resolve(name), Set.of());
        Assumptions.assumeFalse(Files.isReadable(forbidden), "root may read every file");

        isRefused(
                CommandRun.of("check", name.equals("manifest.json") ? manifest : spec),
                name,
                "cannot be read: its permissions forbid it");
    }

    /** TLC would take such a name for one that lacks its ending, and read Lamp.conf.cfg. */
    @Test
    void aConfigurationOfAnotherName() throws IOException {
        String spec = file("Lamp.tla", SPEC);
        String config = file("Lamp.conf", CONFIG);
        file("Lamp.conf.cfg", CONFIG);

        isRefused(CommandRun.of("check", spec, "--config", config), "Lamp.conf cannot be used", "end in .cfg");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no /dev/null")
    void aConfigurationThatIsNoFile() throws IOException {
        isRefused(
                CommandRun.of("check", file("Lamp.tla", SPEC), "--config", "/dev/null"),
                "/dev/null is not a file but a pipe or a device");
    }

    @Test
    void aSpecWithoutConfiguration() throws IOException {
        CommandRun run = CommandRun.of("check", file("Lamp.tla", SPEC), "--json", "-");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file", "Lamp.cfg", "--config");
        assertThat(run.out()).contains("\"result\" : \"config error\"");
    }

    @Test
    void aSpecThatIsNotTla() throws IOException {
        file("Lamp.cfg", CONFIG);

        isRefused(
                CommandRun.of("check", file("Lamp.tla", SPEC.replace("on = FALSE", "on = = FALSE"))),
                "parse error",
                "Lamp:3:");
    }

    @Test
    void aSpecWithoutAModule() throws IOException {
        file("Lamp.cfg", CONFIG);

        for (String text : List.of("", "on' = ~on\n")) {
            isRefused(
                    CommandRun.of("check", file("Lamp.tla", text)),
                    "parse error",
                    "There is no module in Lamp.tla: no line such as ---- MODULE Lamp ----");
        }
    }

    @Test
    void aSpecOfAnotherEncoding() throws IOException {
        file("Lamp.cfg", CONFIG);
        Path spec = Files.writeString(folder.resolve("Lamp.tla"), SPEC, StandardCharsets.UTF_16LE);

        isRefused(CommandRun.of("check", spec.toString()), "parse error", "A module is written in UTF-8.");
    }

    @Test
    void aSpecWithAnUnknownName() throws IOException {
        file("Lamp.cfg", CONFIG);

        isRefused(
                CommandRun.of("check", file("Lamp.tla", SPEC.replace("~on", "~off"))),
                "semantic error",
                "Lamp:4:16",
                "off");
    }

    @Test
    void aConfigurationThatNamesWhatIsNotThere() throws IOException {
        file("Lamp.cfg", CONFIG.replace("Next", "Step"));

        isRefused(CommandRun.of("check", file("Lamp.tla", SPEC)), "config error", "Lamp.cfg", "Step");
    }

    @Test
    void aBrokenConfiguration() throws IOException {
        file("Lamp.cfg", CONFIG + "= =\n");

        isRefused(CommandRun.of("check", file("Lamp.tla", SPEC)), "config error", "Lamp.cfg:3");
    }

    @Test
    void aManifestThatIsNotThere() {
        isRefused(CommandRun.of("run", "nowhere.json"), "nowhere.json", "no such file");
    }

    @Test
    void aManifestThatIsNotJson() throws IOException {
        isRefused(CommandRun.of("run", file("manifest.json", "{\n \"modules\": [,]}")), "manifest.json", "line 2");
    }

    @Test
    void aManifestThatNamesFilesThatAreNotThere() throws IOException {
        String manifest = "{\"modules\": [{\"path\": \"No.tla\", \"models\": [{\"path\": \"No.cfg\"}]}]}";

        isRefused(CommandRun.of("run", file("manifest.json", manifest)), "not found: No.tla, No.cfg");
    }

    @Test
    void aFileOfAnUnknownKind() throws IOException {
        isRefused(CommandRun.of("check", file("lamp.txt", SPEC)), "What is", "lamp.txt", ".tla", ".json");
    }

    @Test
    void aTraceThatIsCutOff() throws IOException {
        String text = Files.readString(TRACE);
        String cut = file("cut.itf.json", text.substring(0, text.length() / 2));

        isRefused(CommandRun.of("replay", "--on", "reference", cut), "cut.itf.json", "line");
    }

    @Test
    void aTraceThatIsSomethingElse() throws IOException {
        String foreign = file("foreign.itf.json", "{\"vars\": [\"x\"], \"steps\": []}");

        isRefused(CommandRun.of("replay", "--on", "reference", foreign), "foreign.itf.json", "\"states\" is missing");
    }

    @Test
    void aTraceOfAnotherSpec() throws IOException {
        String other = file("other.itf.json", Files.readString(TRACE).replace("MCSelftest.tla", "Lamp.tla"));

        isRefused(
                CommandRun.of("replay", "--on", "reference", other),
                "other.itf.json is a trace of Lamp.tla",
                "MCSelftest.tla");
    }

    @Test
    void aTraceOfAnUnknownModel() throws IOException {
        String other = file("other.itf.json", Files.readString(TRACE).replace("Reader = \\\"flaky\\\"", "Reader = 7"));

        isRefused(
                CommandRun.of("replay", "--on", "reference", other),
                "constant Reader of MCSelftest is 7; known here are [blocking, flaky, hardened, loop, pollBlocking, twoPhase]");
    }

    @Test
    void aTraceWithAnActionThatNobodyKnows() throws IOException {
        String renamed = file("renamed.itf.json", Files.readString(TRACE).replace("BacklogEnqueue", "BacklogEnqueues"));

        isRefused(CommandRun.of("replay", "--on", "reference", renamed), "BacklogEnqueues", "BacklogEnqueue");
    }

    @Test
    void aClassThatIsNotThere() {
        isRefused(
                CommandRun.of("replay", "--on", "no.such.Binding", TRACE.toString()),
                "There is no class no.such.Binding on the class path");
    }

    @Test
    void aClassThatIsNoBinding() {
        isRefused(
                CommandRun.of("replay", "--on", "java.lang.Object", TRACE.toString()),
                "java.lang.Object does not implement primed.replay.BindingFactory");
    }

    @Test
    void anUnknownCommandOrOption() {
        isRefused(CommandRun.of("frobnicate"), "frobnicate", "Usage: primed", "Try primed --help.");
        isRefused(CommandRun.of("chekc", "x.tla"), "'chekc'", "Did you mean check?");
        isRefused(CommandRun.of("check", "--worker", "2", "x.tla"), "'--worker'", "Did you mean --workers?");
        isRefused(CommandRun.of("check", "--frob", "x.tla"), "--frob", "Usage: primed check");
        isRefused(CommandRun.of("check", "x.tla", "--timeout", "soon"), "'soon' is not a time such as 90s, 10m or 2h");
        isRefused(CommandRun.of("check", "x.tla", "--workers", "some"), "'some' is neither a number");
        isRefused(CommandRun.of(), "Usage: primed");
    }

    @Test
    void aTlcThatIsNotThere() throws IOException {
        file("Lamp.cfg", CONFIG);

        isRefused(
                CommandRun.of("check", file("Lamp.tla", SPEC), "--tla2tools", "nowhere.jar"),
                "There is no TLC at nowhere.jar",
                "tla2tools.jar");
    }

    @Test
    void aTlcThatIsNoJar() throws IOException {
        String config = file("Lamp.cfg", CONFIG);

        isRefused(CommandRun.of("check", file("Lamp.tla", SPEC), "--tla2tools", config), config + " is no TLC");
    }

    @Test
    void aLibraryThatIsNeitherAFolderNorAJar() throws IOException {
        String config = file("Lamp.cfg", CONFIG);

        isRefused(CommandRun.of("check", file("Lamp.tla", SPEC), "--lib", config), "The library " + config);
    }

    /** Half a surrogate pair is in no charset, as a letter with an accent is not in that of the locale C. */
    @Test
    void aPathWithLettersThatTheLocaleDoesNotHave() {
        isRefused(CommandRun.of("check", "\ud800/Lamp.tla"), "has letters that the locale", "LC_ALL=C.UTF-8");
        isRefused(CommandRun.of("import", "\ud800.out"), "has letters that the locale", "LC_ALL=C.UTF-8");
    }

    @Test
    void aPathThatCannotBe() {
        isRefused(CommandRun.of("check", "Lamp\0.tla"), "The path Lamp\\0.tla cannot be: Nul character not allowed");
    }
}
