package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lab's commands where nothing can be booted. */
class LabCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whereThereIsNoQemuItSaysSo() throws Exception {
        Path json = folder.resolve("lab.json");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "primed.cli.Primed",
                        "kernel",
                        "lab",
                        "--cache",
                        folder.resolve("cache").toString(),
                        "--json",
                        json.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile());
        command.environment().put("PATH", folder.toString());

        int exit = command.start().waitFor();

        assertThat(exit).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("log.txt")).strip())
                .isEqualTo(
                        "The lab cannot be used here. There is no qemu-system-x86_64 here. On Debian: apt-get install"
                                + " qemu-system-x86.");
        JsonNode document = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(document.required("usable").asBoolean()).isFalse();
        assertThat(document.required("obstacle").asString()).contains("qemu-system-x86_64");
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void aTableThatIsNoneIsRefusedBeforeAnythingIsMeasured() throws Exception {
        Files.writeString(folder.resolve("KERNELS.json"), "[{}]");

        CommandRun run = CommandRun.of(
                "kernel", "lab", "--table", folder.resolve("KERNELS.md").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("KERNELS.json holds no table of findings and kernels")
                .doesNotContain("booting");
    }

    @Test
    void outsideAGuestTheGuestsJobIsRefused() throws Exception {
        Path job = Files.writeString(folder.resolve("job.json"), "{\"commands\": [], \"trials\": []}");

        CommandRun run = CommandRun.of("kernel", "guest", job.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("primed: This is not a guest of the lab: there is no /primed/token.");
    }

    @Test
    void theGuestsCommandIsNotShown() {
        assertThat(CommandRun.of("kernel", "--help").text()).contains("lab").doesNotContain("guest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--runs=0", "--runs=-1", "--runs=many", "--timeout=10", "--timeout=0s", "--kernel"})
    void whatCannotBeMeantIsRefused(String option) {
        CommandRun run = CommandRun.of("kernel", "lab", option);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.text()).contains("Usage: primed kernel lab");
    }
}
