package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primed.replay.Position.AtGate;
import primed.replay.Position.Blocked;
import primed.replay.Position.Ended;
import primed.replay.Position.Failed;

@Timeout(120)
class SteppedThreadTest {
    private static final Gate GATE = Gate.ofSteppedThreads();

    enum Kind {
        MONITOR,
        CONDITION;

        WaitingRoom room() {
            return this == MONITOR ? new WaitingRoom.OfMonitor(GATE) : new WaitingRoom.OfCondition(GATE);
        }
    }

    @Test
    void stopsAtEachGateUntilItIsLetPass() {
        AtomicInteger count = new AtomicInteger();
        try (SteppedThread thread = SteppedThread.start("counter", () -> {
            GATE.reach("before");
            count.incrementAndGet();
            GATE.reach("after");
            return "done";
        })) {
            assertThat(thread.awaitPosition()).isEqualTo(new AtGate("before"));
            assertThat(count).hasValue(0);
            assertThat(thread.awaitPosition()).isEqualTo(new AtGate("before"));
            assertThat(thread.passAndAwait()).isEqualTo(new AtGate("after"));
            assertThat(count).hasValue(1);
            assertThat(thread.passAndAwait()).isEqualTo(new Ended("done"));
        }
    }

    @Test
    void lettingPassAThreadThatIsAtNoGateIsRefused() {
        try (SteppedThread thread = SteppedThread.start("quick", () -> 1)) {
            thread.awaitPosition();
            assertThatIllegalStateException().isThrownBy(thread::pass).withMessage("thread quick is not at a gate");
        }
    }

    @Test
    void tellsWhatTheCodeThrew() {
        RuntimeException failure = new RuntimeException("no");
        try (SteppedThread thread = SteppedThread.start("failing", () -> {
            throw failure;
        })) {
            assertThat(thread.awaitPosition()).isEqualTo(new Failed(failure));
        }
    }

    @Test
    void gatesDoNotStopOtherThreads() {
        GATE.reach("here");
        Gate.open().reach("there");
    }

    @Test
    void tenThousandHandoversBetweenTwoThreadsLoseNone() {
        AtomicInteger steps = new AtomicInteger();
        try (SteppedThreads threads = new SteppedThreads()) {
            SteppedThread odd = threads.start("odd", () -> countForEver(steps));
            SteppedThread even = threads.start("even", () -> countForEver(steps));
            odd.awaitPosition();
            even.awaitPosition();
            for (int i = 0; i < 10_000; i++) {
                SteppedThread next = i % 2 == 0 ? even : odd;
                assertThat(next.passAndAwait()).isEqualTo(new AtGate("counted"));
                assertThat(steps).hasValue(i + 3);
            }
        }
    }

    private static Object countForEver(AtomicInteger steps) {
        while (true) {
            steps.incrementAndGet();
            GATE.reach("counted");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aThousandLostWakeUpsAreSeenAsBlocked(Kind kind) {
        for (int i = 0; i < 1_000; i++) {
            WaitingRoom room = kind.room();
            try (SteppedThreads threads = new SteppedThreads()) {
                SteppedThread taker = threads.start("taker", room::takeCarelessly);
                assertThat(taker.awaitPosition()).isEqualTo(new AtGate("checked"));
                SteppedThread putter = threads.start("putter", () -> put(room));
                putter.awaitPosition();
                putter.passTo("put");
                assertThat(taker.passAndAwait()).isInstanceOf(Blocked.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aThousandWokenThreadsAreNotSeenAsBlocked(Kind kind) {
        for (int i = 0; i < 1_000; i++) {
            WaitingRoom room = kind.room();
            try (SteppedThreads threads = new SteppedThreads()) {
                SteppedThread taker = threads.start("taker", room::take);
                taker.awaitPosition();
                assertThat(taker.passAndAwait()).isInstanceOf(Blocked.class);
                SteppedThread putter = threads.start("putter", () -> put(room));
                putter.awaitPosition();
                putter.passTo("put");
                assertThat(taker.awaitPosition()).isEqualTo(new Ended(1));
            }
        }
    }

    /** The threads wake one after the other; the last one is still parked when it is asked first. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void threadsThatAreYetToBeWokenByOthersAreNotSeenAsBlocked(Kind kind) {
        for (int i = 0; i < 50; i++) {
            WaitingRoom room = kind.room();
            try (SteppedThreads threads = new SteppedThreads()) {
                List<SteppedThread> takers = new ArrayList<>();
                for (int taker = 0; taker < 20; taker++) {
                    takers.add(0, threads.start("taker " + taker, room::take));
                }
                for (SteppedThread taker : takers) {
                    taker.awaitPosition();
                    assertThat(taker.passAndAwait()).isInstanceOf(Blocked.class);
                }
                room.putMany(takers.size());
                for (SteppedThread taker : takers) {
                    assertThat(taker.awaitPosition()).isInstanceOf(Ended.class);
                }
            }
        }
    }

    @Test
    void threadsBehindALatchThatOpensAreNotSeenAsBlocked() {
        for (int i = 0; i < 50; i++) {
            CountDownLatch latch = new CountDownLatch(1);
            try (SteppedThreads threads = new SteppedThreads()) {
                List<SteppedThread> waiters = new ArrayList<>();
                for (int waiter = 0; waiter < 20; waiter++) {
                    waiters.add(threads.start("waiter " + waiter, () -> waitFor(latch)));
                }
                waiters.forEach(waiter -> assertThat(waiter.awaitPosition()).isInstanceOf(Blocked.class));
                latch.countDown();
                waiters.forEach(waiter -> assertThat(waiter.awaitPosition()).isEqualTo(new Ended(true)));
            }
        }
    }

    @Test
    void waitingWithATimeLimitIsBlockedToo() {
        BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        try (SteppedThread thread = SteppedThread.start("polling", () -> queue.poll(1, TimeUnit.HOURS))) {
            assertThat(thread.awaitPosition()).isInstanceOf(Blocked.class);
            queue.add(7);
            assertThat(thread.awaitPosition()).isEqualTo(new Ended(7));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aWokenThreadIsBlockedWhileTheWakerKeepsTheLock(Kind kind) {
        WaitingRoom room = kind.room();
        try (SteppedThreads threads = new SteppedThreads()) {
            SteppedThread taker = threads.start("taker", room::take);
            taker.awaitPosition();
            taker.passAndAwait();
            SteppedThread putter = threads.start("putter", () -> put(room));
            assertThat(putter.awaitPosition()).isEqualTo(new AtGate("notified"));
            assertThat(taker.awaitPosition()).isInstanceOf(Blocked.class);
            putter.passTo("put");
            assertThat(taker.awaitPosition()).isEqualTo(new Ended(1));
        }
    }

    @RepeatedTest(20)
    void contentionThatPassesIsNotBlocked() {
        Object lock = new Object();
        AtomicInteger count = new AtomicInteger();
        try (SteppedThreads threads = new SteppedThreads()) {
            SteppedThread one = threads.start("one", () -> contend(lock, count));
            SteppedThread two = threads.start("two", () -> contend(lock, count));
            assertThat(one.awaitPosition()).isEqualTo(new AtGate("counted"));
            assertThat(two.awaitPosition()).isEqualTo(new AtGate("counted"));
            assertThat(count).hasValue(20_000);
        }
    }

    private static Object contend(Object lock, AtomicInteger count) {
        for (int i = 0; i < 10_000; i++) {
            synchronized (lock) {
                count.incrementAndGet();
            }
        }
        GATE.reach("counted");
        return count;
    }

    @Test
    void aDeadlockOfMonitorsIsBlockedOnBothSides() {
        Object left = new Object();
        Object right = new Object();
        SteppedThreads threads = new SteppedThreads();
        SteppedThread one = threads.start("one", () -> nest(left, right));
        SteppedThread two = threads.start("two", () -> nest(right, left));
        one.awaitPosition();
        two.awaitPosition();
        one.pass();
        two.pass();
        assertThat(one.awaitPosition()).isInstanceOf(Blocked.class);
        assertThat(two.awaitPosition()).isInstanceOf(Blocked.class);
        // Nothing ends such threads; they are daemons and hold nothing that others need.
    }

    private static Object nest(Object outer, Object inner) {
        synchronized (outer) {
            GATE.reach("outer");
            synchronized (inner) {
                return inner;
            }
        }
    }

    @Test
    void saysWhatItWaitsForAndWhere() {
        CountDownLatch latch = new CountDownLatch(1);
        try (SteppedThread thread = SteppedThread.start("waiting", () -> waitFor(latch))) {
            Position position = thread.awaitPosition();
            assertThat(position.toString())
                    .startsWith("waits for java.util.concurrent.CountDownLatch$Sync in ")
                    .contains("SteppedThreadTest.waitFor(SteppedThreadTest.java:");
            latch.countDown();
            assertThat(thread.awaitPosition()).isEqualTo(new Ended(true));
        }
    }

    /** To be asked a thread has to be woken, and waits once more. */
    @Test
    void aThreadThatTheSystemKnowsToSleepIsNotAsked() {
        CountDownLatch latch = new CountDownLatch(1);
        Blocked known = new Blocked("its latch", "a test");
        AtomicReference<Thread> runner = new AtomicReference<>();
        try (SteppedThread thread = SteppedThread.start("waiting", () -> {
            runner.set(Thread.currentThread());
            return waitFor(latch);
        })) {
            assertThat(thread.awaitPosition(blocker -> Optional.of(known))).isEqualTo(known);
            assertThat(waits(Objects.requireNonNull(runner.get()))).isLessThanOrEqualTo(1);

            assertThat(thread.awaitPosition()).isInstanceOf(Blocked.class).isNotEqualTo(known);
            assertThat(waits(Objects.requireNonNull(runner.get()))).isGreaterThan(1);
        }
    }

    @Test
    void theSystemIsNotAskedForAThreadAtAGate() {
        try (SteppedThread thread = SteppedThread.start("stepped", () -> {
            GATE.reach("gate");
            return 1;
        })) {
            assertThat(thread.awaitPosition(blocker -> Optional.of(new Blocked(blocker.toString(), "nowhere"))))
                    .isEqualTo(new AtGate("gate"));
        }
    }

    private static long waits(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId()).getWaitedCount();
    }

    private static boolean waitFor(CountDownLatch latch) throws InterruptedException {
        latch.await();
        return true;
    }

    @Test
    void passingToAGateThatIsNotReachedTellsWhy() {
        try (SteppedThread thread = SteppedThread.start("waiting", () -> {
            GATE.reach("start");
            waitFor(new CountDownLatch(1));
            return 1;
        })) {
            thread.awaitPosition();
            assertThatThrownBy(() -> thread.passTo("end"))
                    .isInstanceOf(BlockedException.class)
                    .hasMessageStartingWith("thread waiting waits for java.util.concurrent.CountDownLatch$Sync in ");
        }
    }

    @Test
    void sleepingIsNotBlocked() {
        try (SteppedThread thread = SteppedThread.start("sleeping", () -> {
            Thread.sleep(20);
            GATE.reach("awake");
            return 1;
        })) {
            assertThat(thread.awaitPosition()).isEqualTo(new AtGate("awake"));
        }
    }

    @Test
    void closingEndsAThreadAtAGateAndRunsItsFinallyBlocks() {
        CountDownLatch left = new CountDownLatch(1);
        SteppedThread thread = SteppedThread.start("closed", () -> {
            try {
                GATE.reach("gate");
                return 1;
            } finally {
                left.countDown();
            }
        });
        thread.awaitPosition();
        thread.close();
        assertThat(left.getCount()).isZero();
        assertThat(thread.awaitPosition()).isInstanceOf(Failed.class);
    }

    @Test
    void closingEndsAThreadThatSwallowsInterrupts() {
        AtomicReference<Thread> seen = new AtomicReference<>();
        SteppedThread thread = SteppedThread.start("stubborn", () -> {
            seen.set(Thread.currentThread());
            for (int swallowed = 0; swallowed < 3; ) {
                LockSupport.park(seen);
                swallowed += Thread.interrupted() ? 1 : 0;
            }
            return 1;
        });
        assertThat(thread.awaitPosition()).isInstanceOf(Blocked.class);
        thread.close();
        assertThat(seen.get()).isNotNull().extracting(Thread::isAlive).isEqualTo(false);
    }

    @Test
    void closingTogetherEndsAThreadThatWaitsForAnothersMonitor() {
        Object lock = new Object();
        SteppedThreads threads = new SteppedThreads();
        SteppedThread owner = threads.start("owner", () -> nest(lock, new Object()));
        owner.awaitPosition();
        SteppedThread waiter = threads.start("waiter", () -> nest(lock, new Object()));
        assertThat(waiter.awaitPosition()).isInstanceOf(Blocked.class);
        threads.close();
        assertThat(owner.awaitPosition()).isInstanceOf(Failed.class);
        assertThat(waiter.awaitPosition()).isInstanceOf(Failed.class);
    }

    private static Object put(WaitingRoom room) {
        room.put();
        return room;
    }
}
