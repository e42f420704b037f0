package primed.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import primed.tlc.CheckRequest;
import primed.tlc.Mode;
import primed.tlc.Outcome;
import primed.tlc.Progress;
import primed.tlc.Result;
import primed.tlc.Statistics;

/** How many models are checked at the same time, with something that is as slow as the test wants in TLC's place. */
@Timeout(60)
class SuiteTest {
    private static final Outcome SUCCESS = new Outcome(
            Result.SUCCESS,
            null,
            new Statistics(5L, 5L, 0L, 5L),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            Duration.ZERO,
            "",
            "");

    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();

    /** Each search waits until another one has begun: one after another they would wait for ever. */
    @Test
    void modelsOfOneWorkerAreCheckedTwoAtATime() throws Exception {
        CyclicBarrier pairs = new CyclicBarrier(2);

        List<ModelResult> results = suite(2, (request, listener) -> counted(request, 2, () -> await(pairs)))
                .check(models(1, 1, 1, 1), SuiteListener.NONE);

        assertThat(results).hasSize(4).allMatch(result -> SUCCESS.equals(result.outcome()));
        assertThat(mostAtWork).hasValue(2);
    }

    @Test
    void noMoreWorkersAreAtWorkThanThereMayBe() throws Exception {
        suite(3, (request, listener) -> counted(request, 3, SuiteTest::letOthersRun))
                .check(models(2, 1, 2, CheckRequest.AUTO, 1, 1, 3, 2, 1), SuiteListener.NONE);

        assertThat(mostAtWork.get()).isBetween(1, 3);
    }

    @Test
    void aModelWithMoreWorkersThanThereMayBeIsCheckedAlone() throws Exception {
        suite(2, (request, listener) -> counted(request, 2, SuiteTest::letOthersRun))
                .check(models(1, 16, 1, 16), SuiteListener.NONE);

        assertThat(mostAtWork.get()).isBetween(1, 2);
    }

    /** The workers that the user wants count, not those of the model. */
    @Test
    void oneModelAfterAnotherHasAllWorkers() throws Exception {
        AtomicInteger searches = new AtomicInteger();
        Suite suite = new Suite(
                (request, listener) -> {
                    assertThat(searches.incrementAndGet()).isOne();
                    letOthersRun();
                    searches.decrementAndGet();
                    return SUCCESS;
                },
                mode -> true,
                2,
                request -> request.withWorkers(2));

        assertThat(suite.check(models(1, 1, 1, 1, 1, 1), SuiteListener.NONE)).hasSize(6);
    }

    /** The first search ends only when the last model has been checked. */
    @Test
    void theResultsAreInTheOrderOfTheModels() throws Exception {
        CountDownLatch lastIsDone = new CountDownLatch(1);
        List<Model> models = models(1, 1, 1);

        List<ModelResult> results = suite(2, (request, listener) -> {
                    if (request.config().equals(models.get(0).config())) {
                        lastIsDone.await();
                    } else if (request.config().equals(models.get(2).config())) {
                        lastIsDone.countDown();
                    }
                    return SUCCESS;
                })
                .check(models, SuiteListener.NONE);

        assertThat(results.stream().map(ModelResult::model)).containsExactlyElementsOf(models);
    }

    @Test
    void whatCannotBeCheckedHereIsSkipped() throws Exception {
        Model forOthers = model("Symbolic.cfg", null, 1);
        Suite suite = new Suite(
                (request, listener) -> {
                    throw new AssertionError(request.config() + " was checked");
                },
                mode -> false,
                2,
                UnaryOperator.identity());

        List<ModelResult> results = suite.check(
                List.of(forOthers, model("Unsupported.cfg", new Mode.Generation(1, 1, null), 1)), SuiteListener.NONE);

        assertThat(results).hasSize(2).allMatch(result -> result.outcome() == null);
    }

    /** One model fails while another is at work, and a third one waits. */
    @Test
    void aFailureEndsWhatIsAtWorkAndWhatWaits() {
        CountDownLatch secondIsAtWork = new CountDownLatch(1);
        CountDownLatch secondIsInterrupted = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        List<Model> models = models(1, 1, 1);
        Suite suite = suite(2, (request, listener) -> {
            begun.incrementAndGet();
            if (request.config().equals(models.get(0).config())) {
                secondIsAtWork.await();
                throw new IOException("no space left");
            }
            secondIsAtWork.countDown();
            try {
                new CountDownLatch(1).await();
                return SUCCESS;
            } finally {
                secondIsInterrupted.countDown();
            }
        });

        assertThatThrownBy(() -> suite.check(models, SuiteListener.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
        assertThat(secondIsInterrupted).satisfies(CountDownLatch::await);
        assertThat(begun.get()).isBetween(2, 3);
    }

    /**
     * Once the check has failed nobody draws any more: the one that is interrupted ends first, however long it takes.
     */
    @Test
    void aFailureIsToldWhenAllHaveEnded() throws Exception {
        CountDownLatch secondIsAtWork = new CountDownLatch(1);
        AtomicBoolean secondHasEnded = new AtomicBoolean();
        Thread checking = Thread.currentThread();
        List<Model> models = models(1, 1);
        Suite suite = suite(2, (request, listener) -> {
            if (request.config().equals(models.get(0).config())) {
                secondIsAtWork.await();
                throw new IOException("no space left");
            }
            secondIsAtWork.countDown();
            try {
                new CountDownLatch(1).await();
                return SUCCESS;
            } finally {
                while (checking.getState() == Thread.State.RUNNABLE) {
                    Thread.onSpinWait();
                }
                secondHasEnded.set(true);
            }
        });

        assertThatThrownBy(() -> suite.check(models, SuiteListener.NONE)).hasMessage("no space left");

        assertThat(secondHasEnded).isTrue();
    }

    /** A listener that is called by two threads at the same time would lose lines. */
    @Test
    void callsOfTheListenerComeOneAtATime() throws Exception {
        List<String> heard = new ArrayList<>();
        AtomicInteger inside = new AtomicInteger();
        SuiteListener listener = new SuiteListener() {
            @Override
            public void started(Model model) {
                hear("started");
            }

            @Override
            public void progress(Model model, Progress progress) {
                hear("progress");
            }

            @Override
            public void finished(ModelResult result) {
                hear("finished");
            }

            private void hear(String word) {
                assertThat(inside.incrementAndGet()).isOne();
                heard.add(word);
                inside.decrementAndGet();
            }
        };

        suite(2, (request, progress) -> {
                    progress.progress(new Progress(1L, 1L, 1L, 0L));
                    return SUCCESS;
                })
                .check(models(1, 1, 1, 1, 1, 1, 1, 1), listener);

        assertThat(heard).hasSize(24).startsWith("started");
        assertThat(heard.stream().filter("progress"::equals)).hasSize(8);
    }

    /** Does something as a search with the workers that are asked for, all at most; remembers how many were at work. */
    private Outcome counted(CheckRequest request, int all, Body body) throws InterruptedException {
        int workers = request.workers() == CheckRequest.AUTO ? all : Math.min(request.workers(), all);
        mostAtWork.accumulateAndGet(atWork.addAndGet(workers), Math::max);
        try {
            body.run();
            return SUCCESS;
        } finally {
            atWork.addAndGet(-workers);
        }
    }

    /** A suite that let too many begin would be seen to do so. */
    private static void letOthersRun() {
        for (int i = 0; i < 100_000; i++) {
            Thread.onSpinWait();
        }
    }

    @FunctionalInterface
    private interface Body {
        void run() throws InterruptedException;
    }

    private static void await(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    private static Suite suite(int atOnce, Suite.Search search) {
        return new Suite(search, mode -> true, atOnce, UnaryOperator.identity());
    }

    private static List<Model> models(int... workers) {
        return IntStream.range(0, workers.length)
                .mapToObj(index -> model(index + ".cfg", new Mode.Exhaustive(), workers[index]))
                .toList();
    }

    private static Model model(String config, @Nullable Mode mode, int workers) {
        return new Model(
                "Model.tla",
                config,
                Path.of("Model.tla"),
                Path.of(config),
                mode,
                workers,
                null,
                Expectation.NOTHING,
                null,
                null,
                Map.of());
    }
}
