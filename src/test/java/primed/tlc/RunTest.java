package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run is over when its JVM has ended, or has told how it will end. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RunTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aJvmThatToldItsExitCodeIsNotWaitedFor() throws Exception {
        Files.writeString(exitFile(), "12");
        ChildProcess jvm = jvm(NeverEnds.class);

        Integer exit = new Run(jvm, exitFile(), new Transcript(ProgressListener.NONE)).await(null);

        assertThat(exit).isEqualTo(12);
        assertThat(jvm.process().isAlive()).isFalse();
    }

    @Test
    void theEndOfTheOutputIsNotTheEndOfTheRun() throws Exception {
        ChildProcess jvm = jvm(ClosesItsOutput.class);

        Integer exit = new Run(jvm, exitFile(), new Transcript(ProgressListener.NONE)).await(null);

        assertThat(exit).isEqualTo(ClosesItsOutput.CODE);
    }

    /** The disk was full, or the JVM was killed between making the file and writing to it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "1x"})
    void anExitCodeThatIsNotToldWholeIsThatOfTheProcess(String told) throws Exception {
        Files.writeString(exitFile(), told);

        Integer exit =
                new Run(jvm(ClosesItsOutput.class), exitFile(), new Transcript(ProgressListener.NONE)).await(null);

        assertThat(exit).isEqualTo(ClosesItsOutput.CODE);
    }

    @Test
    void aJvmThatPrintsNoMoreHasItsTimeToo() throws Exception {
        ChildProcess jvm = jvm(NeverEnds.class);

        Integer exit = new Run(jvm, exitFile(), new Transcript(ProgressListener.NONE)).await(Duration.ofSeconds(2));

        assertThat(exit).isNull();
        assertThat(jvm.process().isAlive()).isFalse();
    }

    private Path exitFile() {
        return folder.resolve("exit.txt");
    }

    private ChildProcess jvm(Class<?> main) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        return ChildProcess.start(
                new ProcessBuilder(command), ScratchFolder.createIn(Files.createDirectory(folder.resolve("own")), ""));
    }

    /** Closes its output, and stays. */
    static final class NeverEnds {
        private NeverEnds() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.close();
            new CountDownLatch(1).await();
        }
    }

    /** Closes its output, and ends in its own time. */
    static final class ClosesItsOutput {
        static final int CODE = 77;

        private ClosesItsOutput() {}

        public static void main(String[] args) {
            System.out.close();
            System.exit(CODE);
        }
    }
}
