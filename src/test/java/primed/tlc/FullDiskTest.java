package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What our classes in TLC's JVM cannot write to the end is not there: the verdict is worth having without it. */
class FullDiskTest {
    /** Of 512 bytes, in which a file may be written; TLC's own are smaller. */
    private static final int BLOCKS = 2;

    private static final String CONFIG = "INIT Init\nNEXT Next\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void stepsThatCouldNotBeCountedAreNot() throws Exception {
        String actions = IntStream.range(0, 99)
                .mapToObj(i -> "Action" + i + " == x = \"a\" /\\ x' = \"a\"\n")
                .collect(Collectors.joining());
        String next = IntStream.range(0, 99).mapToObj(i -> "Action" + i).collect(Collectors.joining(" \\/ "));
        CheckRequest request = new SpecFolder(folder)
                .model("Model", "VARIABLE x\nInit == x = \"a\"\n" + actions + "Next == " + next + "\n", CONFIG);

        try (RunFolder run = RunFolder.createIn(folder)) {
            assertThat(printed(request, run)).contains("Model checking completed. No error has been found.");
            assertThat(CountsFile.read(run.counts())).isEmpty();
        }
    }

    /** The line of the first step, number, name and value, leaves a single byte for that of the second. */
    @Test
    void parametersThatCouldNotBeWrittenAreNot() throws Exception {
        String value = "\"" + "a".repeat(BLOCKS * 512 - 1 - "2\ty\t\"\"\n".length()) + "\"";
        String body = """
                VARIABLE x
                Init == x = "a"
                Set(y) == x # "c" /\\ x' = IF x = "a" THEN "b" ELSE "c"
                Next == \\E y \\in {VALUE} : Set(y)
                """.replace("VALUE", value);
        CheckRequest request = new SpecFolder(folder).model("Model", body, CONFIG);

        try (RunFolder run = RunFolder.createIn(folder)) {
            assertThat(printed(request, run)).contains("Deadlock reached.");
            assertThat(ParameterFile.read(run.parameters())).isEmpty();
        }
    }

    /** What TLC prints that cannot write more than a few bytes into any file. */
    private static String printed(CheckRequest request, RunFolder run) throws IOException, InterruptedException {
        run.furnish();
        Installation.copyInside(run.classes());
        List<String> words = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + BLOCKS + "; exec \"$@\"", "sh"));
        words.addAll(new CommandLine(Installation.onClassPath(), request, run, new OptionalWords(Set.of()), List.of())
                .words());
        Process tlc = new ProcessBuilder(words)
                .directory(request.home().toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(tlc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tlc.waitFor();
        return printed;
    }
}
