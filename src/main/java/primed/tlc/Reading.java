package primed.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A thread that reads what TLC prints, as it comes. */
final class Reading {
    private final FutureTask<Void> task;
    private final CompletableFuture<Void> end;

    private Reading(FutureTask<Void> task, CompletableFuture<Void> end) {
        this.task = task;
        this.end = end;
    }

    /** A reader that fails kills the process, which would wait for ever to be read. */
    static Reading start(InputStream output, Transcript transcript, Process process) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        FutureTask<Void> task = new FutureTask<>(() -> {
            try {
                MessageReader.read(new InputStreamReader(output, StandardCharsets.UTF_8), transcript);
                return null;
            } catch (Throwable e) {
                process.destroyForcibly();
                throw e;
            } finally {
                end.complete(null);
            }
        });
        Thread reader = new Thread(task, "primed-tlc-output");
        reader.setDaemon(true);
        reader.start();
        return new Reading(task, end);
    }

    /** Comes with the end of the output, also where it could not be read. */
    CompletableFuture<Void> end() {
        return end;
    }

    /**
     * Waits for the end of the output.
     *
     * @param timeout how long, or null for as long as it takes
     * @return whether it ended in time
     * @throws IOException if it cannot be read
     */
    boolean ends(@Nullable Duration timeout) throws IOException, InterruptedException {
        try {
            if (timeout == null) {
                task.get();
            } else {
                task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException("cannot read TLC's output", e.getCause());
        }
    }
}
