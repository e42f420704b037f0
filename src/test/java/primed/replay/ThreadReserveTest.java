package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Stepped threads that are used again: nobody can tell by what the code before has left. */
class ThreadReserveTest {
    private static final int TIMES = 500;

    private final ThreadReserve reserve = new ThreadReserve();

    @Test
    void threadsAreUsedAgain() {
        Set<Thread> threads = new HashSet<>();
        for (int i = 0; i < TIMES; i++) {
            try (SteppedThread thread = reserve.start("reader", () -> threads.add(Thread.currentThread()))) {
                assertThat(thread.awaitPosition()).isInstanceOf(Position.Ended.class);
            }
        }

        assertThat(threads).isNotEmpty().hasSizeLessThan(TIMES);
    }

    /** A thread that waits for code is parked, but no code of it is blocked. */
    @Test
    void codeThatHasNotBegunIsUnderWay() {
        Gate gate = Gate.ofSteppedThreads();
        for (int i = 0; i < TIMES; i++) {
            try (SteppedThread thread = reserve.start("reader", () -> {
                gate.reach("first");
                gate.reach("second");
                return "done";
            })) {
                assertThat(thread.awaitPosition()).isEqualTo(new Position.AtGate("first"));
                assertThat(thread.passAndAwait()).isEqualTo(new Position.AtGate("second"));
            }
        }
    }

    @Test
    void anInterruptEndsWithTheCodeThatItWasFor() {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < TIMES; i++) {
            SteppedThread waiting = reserve.start("waiting", () -> {
                never.await();
                return "woken";
            });
            waiting.close();
            try (SteppedThread next =
                    reserve.start("next", () -> Thread.currentThread().isInterrupted())) {
                assertThat(next.awaitPosition()).isEqualTo(new Position.Ended(false));
            }
        }
    }

    @Test
    void aThreadHasTheNameOfItsCode() {
        for (int i = 0; i < TIMES; i++) {
            String name = "reader " + i;
            try (SteppedThread thread =
                    reserve.start(name, () -> Thread.currentThread().getName())) {
                assertThat(thread.awaitPosition()).isEqualTo(new Position.Ended(name));
            }
        }
    }

    @Test
    void aThreadWhoseCodeFailsIsUsedAgain() {
        try (SteppedThread thread = reserve.start("reader", () -> {
            throw new IllegalStateException("no");
        })) {
            assertThat(thread.awaitPosition()).isInstanceOf(Position.Failed.class);
        }
        try (SteppedThread thread = reserve.start("reader", () -> "yes")) {
            assertThat(thread.awaitPosition()).isEqualTo(new Position.Ended("yes"));
        }
    }
}
