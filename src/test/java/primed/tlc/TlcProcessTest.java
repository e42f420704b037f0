package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run ends when it should, takes its process with it, and leaves no files. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TlcProcessTest {
    private static final String ENDLESS = """
            EXTENDS Naturals
            VARIABLE x
            Init == x = 0
            Next == x' = x + 1
            """;
    private static final String CONFIG = "INIT Init\nNEXT Next\n";

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    private Tlc tlc() {
        return new Tlc(Installation.onClassPath(), temporary);
    }

    @Test
    void aRunThatTakesTooLongIsKilledAndCleanedUp() throws Exception {
        CheckRequest request =
                new SpecFolder(folder).model("Endless", ENDLESS, CONFIG).withTimeout(Duration.ofSeconds(5));

        Outcome outcome = tlc().check(request, ProgressListener.NONE);

        assertThat(outcome.result()).isEqualTo(Result.TIMEOUT);
        assertThat(outcome.elapsed()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
        assertNothingIsLeft();
    }

    @Test
    void withoutAFolderForTemporaryFilesItSaysSo() throws Exception {
        CheckRequest request = new SpecFolder(folder).model("Endless", ENDLESS, CONFIG);
        Tlc nowhere = new Tlc(Installation.onClassPath(), folder.resolve("nowhere"));

        assertThatThrownBy(() -> nowhere.check(request, ProgressListener.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("there is no folder " + folder.resolve("nowhere") + " for temporary files");
    }

    @Test
    void anInterruptEndsTheRun() throws Exception {
        CheckRequest request = new SpecFolder(folder).model("Endless", ENDLESS, CONFIG);
        Thread checking = Thread.currentThread();

        assertThatThrownBy(() -> tlc().check(request, progress -> checking.interrupt()))
                .isInstanceOf(InterruptedException.class);

        assertNothingIsLeft();
    }

    /** The JVM's own file for tools that watch it, which is not among TLC's temporary files. */
    @Test
    void aRunThatIsKilledLeavesNoPerformanceDataEither() throws Exception {
        CheckRequest request = new SpecFolder(folder).model("Endless", ENDLESS, CONFIG);
        Thread checking = Thread.currentThread();
        List<Long> jvms = new ArrayList<>();

        assertThatThrownBy(() -> tlc().check(request, progress -> {
                    ProcessHandle.current()
                            .descendants()
                            .map(ProcessHandle::pid)
                            .forEach(jvms::add);
                    checking.interrupt();
                }))
                .isInstanceOf(InterruptedException.class);

        Path data = Path.of("/tmp/hsperfdata_" + System.getProperty("user.name"));
        assertThat(jvms).isNotEmpty();
        assertThat(jvms).noneMatch(jvm -> Files.exists(data.resolve(jvm.toString())));
    }

    @Test
    void aListenerThatFailsEndsTheRun() throws Exception {
        CheckRequest request = new SpecFolder(folder).model("Endless", ENDLESS, CONFIG);

        assertThatThrownBy(() -> tlc().check(request, progress -> {
                    throw new IllegalStateException("cannot draw");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot draw");

        assertNothingIsLeft();
    }

    /** Nobody would read what TLC goes on to print: it would wait for that, and we for its end. */
    @Test
    void aReaderThatRunsOutOfStackEndsTheRunToo() throws Exception {
        CheckRequest request = new SpecFolder(folder).model("Endless", ENDLESS, CONFIG);

        assertThatThrownBy(() -> tlc().check(request, progress -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read TLC's output")
                .hasCauseInstanceOf(StackOverflowError.class);

        assertNothingIsLeft();
    }

    @Test
    void runsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        List<Callable<Outcome>> runs = new ArrayList<>();
        for (int last = 1; last <= 4; last++) {
            String body = ENDLESS.replace("x' = x + 1", "x < " + last + " /\\ x' = x + 1");
            Path own = Files.createDirectories(folder.resolve("run" + last));
            CheckRequest request = new SpecFolder(own).model("Same", body, CONFIG);
            runs.add(() -> tlc().check(request, ProgressListener.NONE));
        }
        ExecutorService executor = Executors.newFixedThreadPool(runs.size());
        try {
            List<Long> distinct = new ArrayList<>();
            for (Future<Outcome> run : executor.invokeAll(runs)) {
                assertThat(run.get().result()).isEqualTo(Result.DEADLOCK_FAILURE);
                distinct.add(run.get().statistics().distinct());
            }
            assertThat(distinct).containsExactly(2L, 3L, 4L, 5L);
        } finally {
            executor.shutdownNow();
        }
        assertNothingIsLeft();
    }

    @ParameterizedTest(name = "without a chance to clean up: {0}")
    @ValueSource(booleans = {true, false})
    void tlcEndsAndIsCleanedUpWhenItsParentIsKilled(boolean forcibly) throws Exception {
        CheckRequest request = new SpecFolder(folder).model("Endless", ENDLESS, CONFIG);
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherPrimed.class.getName(),
                        request.spec().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(parent.getInputStream().read()).as("TLC is at work").isEqualTo('p');
        List<ProcessHandle> children = parent.descendants().toList();
        assertThat(children).hasSize(1);

        if (forcibly) {
            parent.destroyForcibly();
        } else {
            parent.destroy();
        }

        for (ProcessHandle child : children) {
            child.onExit().get(20, TimeUnit.SECONDS);
        }
        parent.onExit().get(20, TimeUnit.SECONDS);
        assertThat(temporary).isEmptyDirectory();
    }

    private void assertNothingIsLeft() throws Exception {
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        assertThat(temporary).isEmptyDirectory();
    }
}
