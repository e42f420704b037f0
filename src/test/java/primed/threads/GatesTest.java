package primed.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;
import primed.replay.BlockedException;
import primed.replay.Position;
import primed.replay.SteppedThreads;

/** A test says which thread goes on; whatever else the code does, it does by itself. */
class GatesTest {
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @Test
    void codeThatNamesItsStepsStopsBeforeEach() {
        try (SteppedThreads threads = new SteppedThreads()) {
            for (String name : List.of("a", "b")) {
                threads.start(name, () -> {
                    Step.at("One");
                    events.add(name + "1");
                    Step.at("Two");
                    return events.add(name + "2");
                });
            }
            threads.step("b");
            threads.step("a");
            threads.step("a");
            threads.step("b");
        }
        assertThat(events).containsExactly("b1", "a1", "a2", "b2");
    }

    @Test
    @SuppressWarnings("LockNotBeforeTry") // it is let go at once
    void inOtherThreadsAGateIsNothing() {
        Step.at("One");
        SteppedLock lock = new SteppedLock();
        lock.lock();
        lock.unlock();

        assertThat(lock.waiting()).isEmpty();
    }

    @Test
    void anInterfaceBehindAGateStopsBeforeEachCall() {
        BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(1);
        @SuppressWarnings("unchecked")
        BlockingQueue<Integer> gated = Step.before(BlockingQueue.class, queue);
        try (SteppedThreads threads = new SteppedThreads()) {
            threads.start("putter", () -> {
                gated.put(1);
                gated.put(2);
                return gated;
            });
            threads.start("taker", gated::take);
            assertThat(threads.at("put")).containsExactly("putter");
            assertThat(threads.at("take")).containsExactly("taker");
            threads.step("putter");
            assertThat(threads.step("putter")).isInstanceOf(Position.Blocked.class);
            assertThatThrownBy(() -> threads.step("putter"))
                    .isInstanceOf(BlockedException.class)
                    .hasMessageContaining("thread putter waits for ");
            assertThat(threads.step("taker")).isEqualTo(new Position.Ended(1));
            assertThat(threads.named("putter").awaitPosition()).isInstanceOf(Position.Ended.class);
        }
        assertThat(queue).containsExactly(2);
    }

    @Test
    void whatACallThrowsComesThroughAGateUnchanged() {
        @SuppressWarnings("unchecked")
        BlockingQueue<Integer> gated = Step.before(BlockingQueue.class, new LinkedBlockingQueue<>(1));
        gated.add(1);

        assertThatThrownBy(() -> gated.add(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Queue full");
    }

    @Test
    void anExecutorGivesResultsAndEndsWhenItsTasksHaveEnded() throws Exception {
        try (SteppedThreads threads = new SteppedThreads()) {
            ExecutorService executor = new SteppedExecutor(threads, "worker");
            Future<String> result = executor.submit(() -> "done");
            executor.shutdown();

            assertThat(executor.isShutdown()).isTrue();
            assertThat(executor.isTerminated()).isFalse();
            assertThat(executor.awaitTermination(0, TimeUnit.SECONDS)).isFalse();
            assertThatThrownBy(() -> executor.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);

            threads.step("worker 1", SteppedExecutor.START);
            assertThat(result.get()).isEqualTo("done");
            assertThat(executor.isTerminated()).isTrue();
        }
    }

    @Test
    void aThreadThatStandsAtAnotherGateIsNotStepped() {
        try (SteppedThreads threads = new SteppedThreads()) {
            new SteppedExecutor(threads, "worker").execute(() -> events.add("ran"));

            assertThatThrownBy(() -> threads.step("worker 1", "lock"))
                    .hasMessage("thread worker 1 stands at start, not at lock");
            assertThat(events).isEmpty();
        }
    }

    @Test
    void tasksOfAnExecutorStartWhenTheTestSaysSo() {
        try (SteppedThreads threads = new SteppedThreads()) {
            Executor executor = new SteppedExecutor(threads, "worker");
            executor.execute(() -> events.add("first"));
            executor.execute(() -> events.add("second"));
            assertThat(threads.at(SteppedExecutor.START)).containsExactly("worker 1", "worker 2");
            threads.step("worker 2");
            threads.step("worker 1");
        }
        assertThat(events).containsExactly("second", "first");
    }

    @Test
    void waitersAreWokenInTheOrderOfTheirComing() {
        SteppedLock lock = new SteppedLock();
        Condition condition = lock.newCondition();
        Condition other = lock.newCondition();
        try (SteppedThreads threads = new SteppedThreads()) {
            threads.start("x", () -> waitFor(lock, other));
            threads.start("b", () -> waitFor(lock, condition));
            threads.start("a", () -> waitFor(lock, condition));
            threads.start("waker", () -> wake(lock, condition, false));
            threads.start("all", () -> wake(lock, condition, true));
            List.of("x", "b", "a").forEach(threads::step);
            assertThat(lock.waiting()).containsExactly("x", "b", "a");
            assertThat(threads.blocked()).containsExactly("x", "b", "a");

            threads.step("waker");
            assertThat(lock.waiting()).containsExactly("x", "a");
            assertThat(threads.at(SteppedLock.WOKEN)).containsExactly("b");

            threads.step("all");
            assertThat(lock.waiting()).containsExactly("x");
            threads.step("a");
            threads.step("b");
        }
        assertThat(events).containsExactly("a", "b");
    }

    @Test
    void aConditionWithoutItsLockIsAnError() {
        Condition condition = new SteppedLock().newCondition();

        assertThatThrownBy(condition::signal).isInstanceOf(IllegalMonitorStateException.class);
        assertThatThrownBy(condition::signalAll).isInstanceOf(IllegalMonitorStateException.class);
    }

    @Test
    void aFailureOfTheCodeUnderTestIsTold() {
        try (SteppedThreads threads = new SteppedThreads()) {
            threads.start("a", () -> {
                Step.at("One");
                throw new UnsupportedOperationException("not yet");
            });
            assertThatThrownBy(() -> threads.step("a"))
                    .hasMessage("thread a failed: java.lang.UnsupportedOperationException: not yet")
                    .hasCauseInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> threads.step("a")).hasMessageStartingWith("thread a has no step left: ");
            assertThatThrownBy(() -> threads.step("z")).hasMessage("no thread is called z; there are [a]");
        }
    }

    @SuppressWarnings("WaitNotInLoop") // nothing else wakes it
    private Object waitFor(SteppedLock lock, Condition condition) throws InterruptedException {
        lock.lock();
        try {
            condition.await();
            return events.add(Thread.currentThread().getName());
        } finally {
            lock.unlock();
        }
    }

    private static Object wake(SteppedLock lock, Condition condition, boolean all) {
        lock.lock();
        try {
            if (all) {
                condition.signalAll();
            } else {
                condition.signal();
            }
            return lock;
        } finally {
            lock.unlock();
        }
    }
}
