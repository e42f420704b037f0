package primed.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One TLC at work in a JVM of its own: its output is read as it comes, until it ends or its time is over. */
final class Run {
    /** How long the rest of the output may take once the process is gone. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(30);

    private final ChildProcess process;
    private final Transcript transcript;

    Run(ChildProcess process, Transcript transcript) {
        this.process = process;
        this.transcript = transcript;
    }

    /**
     * Waits for the end.
     *
     * @return the exit code, or null if the process was killed because the time was over
     * @throws InterruptedException if the thread was interrupted; the process is killed then too
     */
    @Nullable
    Integer await(@Nullable Duration timeout) throws IOException, InterruptedException {
        try (ChildProcess child = process;
                InputStream output = child.process().getInputStream()) {
            Reading reading = Reading.start(output, transcript, child.process());
            boolean ended = ends(child.process(), timeout);
            if (!ended) {
                child.kill();
            }
            if (!reading.ends(LAST_WORDS)) {
                throw new IOException("TLC has ended, but something it started still holds its output");
            }
            return ended ? child.process().exitValue() : null;
        }
    }

    private static boolean ends(Process process, @Nullable Duration timeout) throws InterruptedException {
        if (timeout == null) {
            process.waitFor();
            return true;
        }
        return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
