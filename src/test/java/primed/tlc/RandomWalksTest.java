package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import primed.trace.Behavior;
import primed.value.IntegerValue;
import primed.value.Value;

class RandomWalksTest {
    private static final String COUNTER = """
            ---- MODULE Counter ----
            EXTENDS Naturals
            VARIABLE n
            Add(k) == n' = n + k
            Back == n > 2 /\\ n' = 0
            Next == (\\E k \\in 1..2 : Add(k)) \\/ Back
            Small == n < 5
            Init == n = 0
            ====
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachStepIsOneOfTheSpecWithinTheConstraint() throws Exception {
        List<Behavior> walks = RandomWalks.of(spec(), config("INIT Init\nNEXT Next\nCONSTRAINT Small\n"), 20, 10, 7);

        assertThat(walks).hasSize(20).allSatisfy(walk -> {
            assertThat(walk.steps()).hasSize(10);
            for (int i = 0; i < 10; i++) {
                int before = number(walk.states().get(i).value("n"));
                int after = number(walk.states().get(i + 1).value("n"));
                String expected = after == 0 ? "Back" : "Add(" + (after - before) + ")";
                assertThat(walk.steps().get(i).action()).hasToString(expected);
                assertThat(after).isLessThan(5);
            }
        });
        assertThat(walks.stream().distinct().count()).isGreaterThan(10);
    }

    @Test
    void theSameSeedGivesTheSameWalks() throws Exception {
        Path config = config("INIT Init\nNEXT Next\nCONSTRAINT Small\n");

        assertThat(RandomWalks.of(spec(), config, 2, 10, 7)).isEqualTo(RandomWalks.of(spec(), config, 2, 10, 7));
        assertThat(RandomWalks.of(spec(), config, 2, 10, 8)).isNotEqualTo(RandomWalks.of(spec(), config, 2, 10, 7));
    }

    @Test
    void aModelThatCannotBeReadIsTold() throws Exception {
        Path config = config("INIT Init\nNEXT Nxt\n");

        assertThatThrownBy(() -> RandomWalks.of(spec(), config, 1, 10, 7))
                .isInstanceOf(OutlineException.class)
                .hasMessageContaining("Counter.tla cannot be simulated with ")
                .hasMessageContaining("Nxt");
    }

    /** What has been written until then is no list of walks. */
    @Test
    void aStepWithoutAValueIsToldThoughThereAreWalksBeforeIt() throws Exception {
        Path spec = Files.writeString(
                folder.resolve("Counter.tla"), COUNTER.replace("n' = 0", "n' = IF n = 4 THEN {} + 1 ELSE 0"));
        Path config = config("INIT Init\nNEXT Next\nCONSTRAINT Small\n");

        assertThatThrownBy(() -> RandomWalks.of(spec, config, 1000, 100, 7))
                .isInstanceOf(OutlineException.class)
                .hasMessageContaining("Counter.tla cannot be simulated with ");
    }

    /** The lines of two hundred thousand steps are more than fits into the memory that there is. */
    @Test
    void manyWalksNeedNoMoreMemoryThanOne() throws Exception {
        Path lines = folder.resolve("lines.txt");
        String inside = Installation.onClassPath().location()
                + File.pathSeparator
                + Path.of(Installation.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
        Process walker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        inside,
                        "primed.tlc.inside.RandomWalker",
                        Files.createDirectory(folder.resolve("own")).toString(),
                        lines.toString(),
                        spec().toString(),
                        config("INIT Init\nNEXT Next\nCONSTRAINT Small\n").toString(),
                        "1000",
                        "200",
                        "7")
                .redirectErrorStream(true)
                .start();
        String printed = new String(walker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(walker.waitFor()).as(printed).isZero();
        try (Stream<String> written = Files.lines(lines)) {
            assertThat(written.filter("walk"::equals)).hasSize(1000);
        }
    }

    /** Its next-state relation takes longer than anybody lives. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anInterruptEndsTheJvmThatWalks() throws Exception {
        Path spec = Files.writeString(
                folder.resolve("Counter.tla"), COUNTER.replace("n > 2", "(\\A f \\in [1..99 -> 1..99] : f[1] > 0)"));
        Path config = config("INIT Init\nNEXT Next\n");
        FutureTask<List<Behavior>> walks = new FutureTask<>(() -> RandomWalks.of(spec, config, 1, 1, 7));
        Thread walking = new Thread(walks);
        walking.start();
        ProcessHandle jvm = walker();

        walking.interrupt();

        assertThatThrownBy(walks::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(jvm.isAlive()).isFalse();
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    /** As those of TLC, it has its locale from us, and if it crashes it leaves no report beside the spec. */
    private static ProcessHandle walker() {
        while (true) {
            for (ProcessHandle jvm : ProcessHandle.current().descendants().toList()) {
                List<String> words = List.of(jvm.info().arguments().orElse(new String[0]));
                if (words.contains("primed.tlc.inside.RandomWalker")) {
                    assertThat(words).contains("-Duser.country=US", "-Dstdout.encoding=UTF-8");
                    assertThat(words).anyMatch(word -> word.startsWith("-XX:ErrorFile="));
                    return jvm;
                }
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void aConstantWithoutAValueIsToldWithWhatToAdd() throws Exception {
        Path spec = Files.writeString(
                folder.resolve("Counter.tla"), COUNTER.replace("VARIABLE n", "CONSTANT Max VARIABLE n"));
        Path config = config("INIT Init\nNEXT Next\n");

        assertThatThrownBy(() -> RandomWalks.of(spec, config, 1, 10, 7))
                .isInstanceOf(OutlineException.class)
                .hasMessageEndingWith("\nAdd CONSTANT Max = ... to Counter.cfg.")
                .message()
                .doesNotContain("Starting...");
    }

    private Path spec() throws Exception {
        return Files.writeString(folder.resolve("Counter.tla"), COUNTER);
    }

    private Path config(String text) throws Exception {
        return Files.writeString(folder.resolve("Counter.cfg"), text);
    }

    private static int number(Value value) {
        return ((IntegerValue) value).number().intValue();
    }
}
