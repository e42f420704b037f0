package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What TLC prints streams through: the memory of the parent does not grow with it. */
class SmallParentTest {
    private static final int LINES = 12_000;
    private static final int LENGTH = 5_000;

    @TempDir
    private Path folder = Path.of("");

    /** The spec prints 60 MB, and the parent may use 32. */
    @Test
    void muchOutputFitsIntoLittleMemory() throws Exception {
        Path spec = Files.writeString(folder.resolve("Talk.tla"), """
                ---- MODULE Talk ----
                EXTENDS Naturals, TLC
                VARIABLE x
                Line == "%s"
                Init == x = 0
                Next == x < %d /\\ PrintT(Line) /\\ x' = x + 1
                ====
                """.formatted("a".repeat(LENGTH), LINES));
        Files.writeString(folder.resolve("Talk.cfg"), "INIT Init\nNEXT Next\nCHECK_DEADLOCK FALSE\n");
        Path json = folder.resolve("talk.json");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process check = new ProcessBuilder(
                        java,
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "primed.cli.Primed",
                        "check",
                        spec.toString(),
                        "--json",
                        json.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();

        assertThat(check.waitFor())
                .as(Files.readString(folder.resolve("out.txt")))
                .isZero();
        assertThat(json).content().contains("\"distinctStates\" : " + (LINES + 1), "cut here");
    }
}
