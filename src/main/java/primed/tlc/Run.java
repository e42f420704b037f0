package primed.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One TLC at work in a JVM of its own: its output is read as it comes, until it ends or its time is over. */
final class Run {
    /** How long the rest of the output may take once the process is gone. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(30);

    private final ChildProcess process;
    private final Path exitFile;
    private final Transcript transcript;

    /** @param exitFile where TLC's JVM may tell its exit code before it has ended; then it is not waited for */
    Run(ChildProcess process, Path exitFile, Transcript transcript) {
        this.process = process;
        this.exitFile = exitFile;
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
            CompletableFuture<Integer> exit = exit(child.process(), reading);
            boolean ended = ends(exit, timeout);
            child.kill();
            if (!reading.ends(LAST_WORDS)) {
                throw new IOException("TLC has ended, but something it started still holds its output");
            }
            return ended ? exit.join() : null;
        }
    }

    /** The exit code: what is told of it at the end of the output, or else that of the process. */
    private CompletableFuture<Integer> exit(Process child, Reading reading) {
        CompletableFuture<Integer> ofProcess = child.onExit().thenApply(Process::exitValue);
        CompletableFuture<Integer> told = reading.end()
                .thenCompose(end ->
                        toldExit().map(CompletableFuture::completedFuture).orElse(ofProcess));
        return ofProcess.applyToEither(told, code -> code);
    }

    /** Nothing is told by a file that is empty: the disk was full, or the JVM was killed before it wrote. */
    private Optional<Integer> toldExit() {
        try {
            String told = Files.exists(exitFile) ? Files.readString(exitFile) : "";
            return told.matches("\\d+") ? Optional.of(Integer.valueOf(told)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the process has one too, if later
        }
    }

    private static boolean ends(CompletableFuture<Integer> exit, @Nullable Duration timeout)
            throws IOException, InterruptedException {
        try {
            if (timeout == null) {
                exit.get();
            } else {
                exit.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException("cannot wait for TLC", e.getCause());
        }
    }
}
