package primed.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One TLC at work: its output is read as it comes, until it ends or its time is over. */
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
        try (ChildProcess child = process) {
            FutureTask<Void> reading = reading(child.process());
            Thread reader = new Thread(reading, "primed-tlc-output");
            reader.setDaemon(true);
            reader.start();
            boolean ended = ends(child.process(), timeout);
            if (!ended) {
                child.kill();
            }
            finish(reading);
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

    /** A reader that fails kills the process, which would wait for ever to be read. */
    private FutureTask<Void> reading(Process process) {
        return new FutureTask<>(() -> {
            try (InputStream output = process.getInputStream()) {
                MessageReader.read(new InputStreamReader(output, StandardCharsets.UTF_8), transcript);
                return null;
            } catch (IOException | RuntimeException e) {
                process.destroyForcibly();
                throw e;
            }
        });
    }

    private static void finish(FutureTask<Void> reading) throws IOException, InterruptedException {
        try {
            reading.get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException("cannot read TLC's output", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("TLC has ended, but something it started still holds its output", e);
        }
    }
}
