package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
            while (primed.descendants().count() < 2 && primed.isAlive()) {
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
