package primed.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import primed.junit.JUnitRun;
import primed.junit.SpecTest;
import primed.threads.SteppedLock;

/**
 * The counterexamples of the spec on real threads: each happens to the buffer that has its mistake, and to no other.
 */
class BufferOnThreadsTest {
    private static final String SPEC = "specs/bounded-buffer/BoundedBuffer.tla";
    private static final String LOST_WAKE_UP = "traces/bounded-buffer/lost-wake-up.itf.json";
    private static final String OVERFLOW = "traces/bounded-buffer/overflow.itf.json";
    private static final int TIMES = 1000;

    @SpecTest(
            spec = SPEC,
            traces = LOST_WAKE_UP,
            repeat = TIMES,
            process = {"p", "c"})
    static class LostWakeUp extends BufferOnThreads {
        @Override
        BoundedBuffer<String> buffer(int capacity, SteppedLock itsLock) {
            return new SignallingBuffer<>(capacity, itsLock);
        }

        @Override
        @TestTemplate
        public void followsTheSpec() {
            assertThat(blocked()).containsExactly("p1", "p2", "c1");
        }
    }

    @Test
    void theLostWakeUpHappensAThousandTimesOfAThousandAndAllThreadsWaitForEver() {
        JUnitRun run = JUnitRun.of(LostWakeUp.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed())
                .hasSize(TIMES)
                .startsWith("lost wake up: 8 steps, run 1 of 1000")
                .endsWith("lost wake up: 8 steps, run 1000 of 1000");
    }

    @SpecTest(
            spec = SPEC,
            traces = LOST_WAKE_UP,
            process = {"p", "c"})
    static class Correct extends BufferOnThreads {
        @Override
        BoundedBuffer<String> buffer(int capacity, SteppedLock itsLock) {
            return new BoundedBuffer<>(capacity, itsLock);
        }
    }

    @Test
    void theCorrectBufferWakesTheOtherProducerToo() {
        assertThat(JUnitRun.of(Correct.class).failure()).startsWith("""
                lost-wake-up: The system diverges from the spec at step 4 of 8.
                  action      : Take(c1)
                  in words    : c1 takes an item out
                  in the spec : line 95, col 3 to line 98, col 12 of module BoundedBuffer
                  variable    : waiting
                  differs at  : waiting[1]: expected p2, actual nothing
                  expected    : <<p2>>
                  actual      : <<>>
                  variable    : woken
                  differs at  : p2 \\in woken: expected FALSE, actual TRUE
                  expected    : {p1}
                  actual      : {p1, p2}
                  steps:
                       c1        p1            p2
                    1            Put(p1)
                    2            PutWaits(p1)
                    3                          PutWaits(p2)
                    4  Take(c1)
                """);
    }

    @SpecTest(spec = SPEC, traces = OVERFLOW)
    static class Overflow extends BufferOnThreads {
        @Override
        BoundedBuffer<String> buffer(int capacity, SteppedLock itsLock) {
            return new HastyBuffer<>(capacity, itsLock);
        }
    }

    @Test
    void theBufferThatLooksOnlyOnceHoldsMoreThanItHasRoomFor() {
        assertThat(JUnitRun.of(Overflow.class).passed()).containsExactly("overflow: 5 steps");
    }

    @SpecTest(spec = SPEC, traces = OVERFLOW)
    static class NoOverflow extends Correct {}

    @Test
    void theCorrectBufferLooksAgain() {
        assertThat(JUnitRun.of(NoOverflow.class).failure())
                .startsWith("overflow: The system diverges from the spec at step 5 of 5.\n  action      : Put(p1)\n")
                .contains("differs at  : buffer[2]: expected p1, actual nothing");
    }

    /** The trace lets a thread act that waits here. */
    @SpecTest(spec = SPEC, traces = "primed/buffer/sleepwalker.itf.json")
    static class Sleepwalker extends Correct {}

    @Test
    void aThreadThatWaitsWhereTheTraceLetsItActIsBlocked() {
        assertThat(JUnitRun.of(Sleepwalker.class).failure())
                .contains(
                        "blocked  : thread c1 waits for java.util.concurrent.Semaphore$NonfairSync in primed.buffer.BoundedBuffer.take(");
    }
}
