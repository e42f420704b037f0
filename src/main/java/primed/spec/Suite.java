package primed.spec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import primed.tlc.CheckRequest;
import primed.tlc.Mode;
import primed.tlc.ModelConfig;
import primed.tlc.Outcome;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;

/** Checks several models, some of them at the same time. */
public final class Suite {
    private final Search search;
    private final Predicate<Mode> supported;
    private final int atOnce;
    private final Semaphore cores;
    private final UnaryOperator<CheckRequest> adjustment;

    /** What checks a model: TLC. */
    @FunctionalInterface
    interface Search {
        Outcome check(CheckRequest request, ProgressListener listener) throws IOException, InterruptedException;
    }

    /**
     * @param tlc the model checker
     * @param atOnce how many workers of TLC are at work at the same time, at least 1: a model with several takes the
     *     place of as many models with one
     * @param adjustment what the user wants differently from what the models say
     */
    public Suite(Tlc tlc, int atOnce, UnaryOperator<CheckRequest> adjustment) {
        this(tlc::check, tlc::supports, atOnce, adjustment);
    }

    Suite(Search search, Predicate<Mode> supported, int atOnce, UnaryOperator<CheckRequest> adjustment) {
        this.search = search;
        this.supported = supported;
        this.atOnce = atOnce;
        this.cores = new Semaphore(atOnce, true);
        this.adjustment = adjustment;
    }

    /**
     * Checks them all.
     *
     * @return the results in the order of the models
     * @throws IOException if TLC cannot be started or its files cannot be written
     * @throws InterruptedException if the thread was interrupted; nothing goes on then
     */
    public List<ModelResult> check(List<Model> models, SuiteListener listener)
            throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<ModelResult>> futures = new ArrayList<>();
            for (Model model : models) {
                futures.add(threads.submit(() -> check(model, listener)));
            }
            List<ModelResult> results = new ArrayList<>();
            for (Future<ModelResult> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            end(threads);
        }
    }

    /** None of them draws, or leaves a TLC at work, once we have returned. */
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private ModelResult check(Model model, SuiteListener listener) throws IOException, InterruptedException {
        int places = places(model);
        cores.acquire(places);
        try {
            synchronized (listener) {
                listener.started(model);
            }
            ModelResult result = result(model, listener);
            synchronized (listener) {
                listener.finished(result);
            }
            return result;
        } finally {
            cores.release(places);
        }
    }

    private int places(Model model) {
        int workers =
                model.mode() == null ? 1 : adjustment.apply(model.request()).workers();
        return workers == CheckRequest.AUTO ? atOnce : Math.min(workers, atOnce);
    }

    private ModelResult result(Model model, SuiteListener listener) throws IOException, InterruptedException {
        if (model.mode() == null || !supported.test(model.mode())) {
            return new ModelResult(model, null, new Comparison(List.of()), Map.of());
        }
        CheckRequest request = adjustment.apply(model.request());
        Outcome outcome = search.check(request, progress -> {
            synchronized (listener) {
                listener.progress(model, progress);
            }
        });
        Map<String, String> constants = outcome.behavior() == null
                ? Map.of()
                : ModelConfig.read(model.config()).constants();
        Comparison comparison = Comparison.of(model.expectation(), request.workers(), outcome);
        return new ModelResult(model, outcome, comparison, constants, request.libraries());
    }

    private static IOException failure(ExecutionException failure) throws InterruptedException {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException io) {
            return io;
        }
        if (cause instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (cause instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        throw new IllegalStateException(cause);
    }
}
