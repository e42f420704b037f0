package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a run: the run ends, TLC with it, and no file is left behind. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill(1) to send SIGINT with")
class InterruptedRunTest {
    @TempDir
    private Path folder = Path.of("");

    /** Three models end, the fourth never would; progress is told by quarters. */
    @Test
    @Timeout(120)
    void whatHasBeenCheckedIsTold() throws Exception {
        Interrupts.assumeTheyAreHeard();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "primed.cli.Primed",
                "check"));
        for (String name : List.of("First", "Second", "Third")) {
            command.add(model(name, "x < 3").toString());
        }
        command.add(model("Endless", "TRUE").toString());
        Process primed = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = primed.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null && !line.contains("3 of 4 models checked")) {
                line = output.readLine();
            }

            Interrupts.send(primed);

            assertThat(output.lines().collect(Collectors.joining("\n")))
                    .contains("primed: Interrupted when 3 of 4 models had been checked:")
                    .containsPattern("First +deadlock failure +4 +4")
                    .containsPattern("Third +deadlock failure +4 +4")
                    .doesNotContainPattern("Endless +\\w+ +\\d");
            assertThat(primed.waitFor()).isEqualTo(Interrupts.EXIT);
        } finally {
            primed.destroyForcibly();
        }
    }

    private Path model(String name, String guard) throws IOException {
        Files.writeString(folder.resolve(name + ".cfg"), "INIT Init\nNEXT Next\n");
        return Files.writeString(folder.resolve(name + ".tla"), """
                ---- MODULE %s ----
                EXTENDS Naturals
                VARIABLE x
                Init == x = 0
                Next == %s /\\ x' = x + 1
                ====
                """.formatted(name, guard));
    }

    @Test
    @Timeout(120)
    @SuppressWarnings("ThreadPriorityCheck") // yields to the processes that it waits for; nothing depends on it
    void nothingIsLeft() throws Exception {
        Interrupts.assumeTheyAreHeard();
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process primed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "primed.cli.Primed",
                        "run",
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        try {
            while (primed.descendants().findAny().isEmpty() && primed.isAlive()) {
                Thread.yield();
            }
            List<ProcessHandle> children = primed.descendants().toList();
            assertThat(children).as("TLC runs").isNotEmpty();

            Interrupts.send(primed);

            assertThat(primed.waitFor()).isEqualTo(Interrupts.EXIT);
            for (ProcessHandle child : children) {
                child.onExit().get(30, TimeUnit.SECONDS);
            }
            assertThat(temporary).isEmptyDirectory();
        } finally {
            primed.destroyForcibly();
        }
    }
}
