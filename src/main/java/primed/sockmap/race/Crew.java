package primed.sockmap.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The threads of a race; they stay for all its runs. For each run each gets a part, and they begin as nearly at the
 * same time as threads can.
 */
final class Crew implements AutoCloseable {
    /** A thread that waits for the others to arrive keeps its CPU; not for longer than this. */
    private static final long ALIGNMENT_NANOS = 200_000;

    private final List<ExecutorService> threads = new ArrayList<>();

    /**
     * @param names of the threads
     * @param begin what each thread does first of all, given its number
     */
    Crew(List<String> names, IntConsumer begin) {
        for (int i = 0; i < names.size(); i++) {
            int number = i;
            String name = names.get(i);
            threads.add(Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(
                        () -> {
                            begin.accept(number);
                            work.run();
                        },
                        "race " + name);
                thread.setDaemon(true);
                return thread;
            }));
        }
    }

    /**
     * Does the parts, each on its thread, and waits for all.
     *
     * @param parts as many as there are threads
     * @return what they gave, in the same order
     * @throws InterruptedException if the calling thread was interrupted; the parts have come to their end all the same
     */
    <T> List<T> perform(List<Callable<T>> parts) throws InterruptedException {
        AtomicInteger arrived = new AtomicInteger();
        List<Future<T>> futures = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Callable<T> part = parts.get(i);
            futures.add(threads.get(i).submit(() -> {
                align(arrived, parts.size());
                return part.call();
            }));
        }
        return results(futures);
    }

    /** Waits for all, even if one fails: they share sockets. */
    private static <T> List<T> results(List<Future<T>> futures) throws InterruptedException {
        boolean interrupted = awaitAll(futures);
        if (interrupted) {
            throw new InterruptedException();
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(result(future));
        }
        return results;
    }

    private static <T> boolean awaitAll(List<Future<T>> futures) {
        boolean interrupted = false;
        for (Future<T> future : futures) {
            while (!future.isDone()) {
                try {
                    future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    // is told when all have ended
                }
            }
        }
        return interrupted;
    }

    private static void align(AtomicInteger arrived, int all) {
        long begin = System.nanoTime();
        arrived.incrementAndGet();
        while (arrived.get() < all && System.nanoTime() - begin < ALIGNMENT_NANOS) {
            Thread.onSpinWait();
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
    }
}
