package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Ctrl-C for a process that a test has started. */
final class Interrupts {
    private static final int SIGINT = 2;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern IGNORED = Pattern.compile("SigIgn:\\s*([0-9a-f]+)");

    /** What a process ends with that is interrupted. */
    static final int EXIT = 128 + SIGINT;

    private Interrupts() {}

    /** Skips the test in a build that a shell has put into the background: its children do not hear Ctrl-C. */
    static void assumeTheyAreHeard() throws IOException {
        if (Files.exists(STATUS)) {
            Matcher ignored = IGNORED.matcher(Files.readString(STATUS));
            boolean isIgnored = ignored.find() && new BigInteger(ignored.group(1), 16).testBit(SIGINT - 1);
            Assumptions.assumeFalse(
                    isIgnored, "this build ignores SIGINT, as what a shell starts in the background does");
        }
    }

    static void send(Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
