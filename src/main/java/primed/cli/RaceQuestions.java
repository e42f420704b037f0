package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import primed.sockmap.race.Agreement;
import primed.sockmap.race.RaceSpec;
import primed.sockmap.race.UndecidedException;

/** Asks the spec about races, several at once. */
final class RaceQuestions {
    private final RaceSpec spec;
    private final Path file;

    RaceQuestions(RaceSpec spec, Path file) {
        this.spec = spec;
        this.file = file;
    }

    /** The results with the answers. */
    List<RaceResult> answer(List<RaceResult> results) throws IOException, InterruptedException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Agreement>> pending = new ArrayList<>();
            for (RaceResult result : results) {
                pending.add(threads.submit(
                        () -> spec.ask(result.tally().setting(), result.tally().distinctLogs())));
            }
            List<RaceResult> answered = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                answered.add(results.get(i).with(pending.get(i).get()));
            }
            return answered;
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private IOException failure(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof UndecidedException) {
            throw new UnusableException("The spec " + file + " cannot say what it allows: " + cause.getMessage());
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        return cause instanceof IOException failure ? failure : new IOException(failed);
    }
}
