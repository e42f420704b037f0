package primed.sockmap.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import primed.replay.Position;
import primed.sockmap.reference.Checkpoint.Place;

/** A reader that sleeps in recv is known to by the wait queue of its socket, and is not asked. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ReaderSleepTest {
    private static final Position.Blocked ASLEEP = new Position.Blocked("its wake-up", "the wait queue of p1");

    @Test
    void itIsKnownToSleepUntilItIsWoken() {
        try (SelftestSystem system = sleepingInRecv()) {
            assertThat(system.reader().position()).isEqualTo(ASLEEP);
            assertThat(system.place().inside()).isEqualTo("nativeWait");

            system.send(1);
            system.queueSkb(1);
            system.softirq(1).readSkb();
            system.softirq(1).applyVerdict();
            system.stirReader();
            assertThat(system.reader().position()).isEqualTo(ASLEEP);

            system.softirq(1).wakeReceiver();
            system.stirReader();
            assertThat(system.reader().position()).isEqualTo(new Position.AtGate(Place.WOKEN_FOR_NATIVE.name()));
        }
    }

    /** A lock that is being let go, say: the queue knows nothing of it. */
    @Test
    void whoIsParkedOnAnythingElseIsNotKnown() {
        try (SelftestSystem system = sleepingInRecv()) {
            assertThat(ReaderPlace.sleep(system.sockmap().waitQueue(), new Object()))
                    .isEmpty();
        }
    }

    @Test
    void nobodySleepsInAnEmptyQueue() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        Thread waiting = new Thread(() -> awaitQuietly(latch));
        waiting.start();
        Object blocker = blockerOf(waiting);
        try (SelftestSystem system = new SelftestSystem(SelftestModel.of())) {
            assertThat(ReaderPlace.sleep(system.sockmap().waitQueue(), blocker)).isEqualTo(Optional.empty());
        }
        latch.countDown();
        waiting.join();
    }

    private static SelftestSystem sleepingInRecv() {
        SelftestSystem system =
                new SelftestSystem(SelftestModel.of("Reader = blocking", "Gate = FALSE", "ReadsAfterSends = FALSE"));
        system.reader().begin();
        system.reader().goOnFrom("recv");
        system.reader().goOnFrom(Place.UDP_RECVMSG);
        return system;
    }

    @SuppressWarnings("ThreadPriorityCheck") // yields to the very thread that it waits for; nothing depends on it
    private static Object blockerOf(Thread thread) {
        Object blocker = LockSupport.getBlocker(thread);
        while (blocker == null) {
            Thread.yield();
            blocker = LockSupport.getBlocker(thread);
        }
        return blocker;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
