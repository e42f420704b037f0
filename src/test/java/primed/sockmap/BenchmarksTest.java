package primed.sockmap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.kernel.RunningKernel;

/** The benchmarks of the running kernel can be run: what they print is a figure for each line, however large. */
class BenchmarksTest {
    private static final Path REPLAYS = Path.of("bench", "KernelReplays.java");
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Pattern FIGURES = Pattern.compile(" +[1-9]\\d* +[1-9]\\d* +\\d\\.\\d\\d");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theBenchmarkOfReplaysCompiles() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("--release", "17", "-cp", CLASS_PATH, "-d", folder.toString()),
                            null,
                            files.getJavaFileObjects(REPLAYS))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    /** With a counterexample that is replayed in another order: the search for it must not be timed. */
    @Test
    void theBenchmarkOfReplaysRuns() throws Exception {
        Assumptions.assumeTrue(
                RunningKernel.traitsOrSkip().equals(new KernelTraits(true, false, true)), "needs a kernel like 6.18");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        String printed = run(
                List.of(java, "-cp", CLASS_PATH, REPLAYS.toString(), "traces/sockmap/reading-p0-steals.itf.json", "5"));

        assertThat(printed)
                .containsPattern(
                        "\\{\"trace\":\"reading-p0-steals.itf.json\",\"replays\":5,\"attempts\":\\d+,\"seconds\":\\d");
    }

    @Test
    void theRaceIsComparedWithCForEachReader() throws Exception {
        RunningKernel.traitsOrSkip();
        Assumptions.assumeTrue(isOnThePath("gcc"), "needs gcc");

        String printed = run(List.of("bench/race", "1", "20"));

        assertThat(printed.lines().skip(1))
                .as(printed)
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).containsPattern(FIGURES));
        assertThat(printed).contains("flaky", "loop", "two-phase", "hardened");
    }

    private static boolean isOnThePath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PRIMED_CLASSPATH", CLASS_PATH);
        Process process = builder.start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(printed).isZero();
            return printed;
        } finally {
            process.destroyForcibly();
        }
    }
}
