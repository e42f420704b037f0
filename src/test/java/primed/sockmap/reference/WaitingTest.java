package primed.sockmap.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primed.replay.Position;
import primed.replay.Position.AtGate;
import primed.replay.Position.Blocked;
import primed.replay.Position.Ended;
import primed.replay.SteppedThread;
import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reference.Checkpoint.Place;
import primed.sockmap.reference.InMemorySockmap.Sender;

/**
 * Who waits for what, what wakes it, and what does not. That a thread sleeps is read off the thread, not off a clock.
 */
class WaitingTest {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    /**
     * {@code __skb_wait_for_more_packets}: a recv that began before there was any data looks at the native queue only.
     */
    @Nested
    class UdpWaitingNatively {

        @Test
        void psockDataWakesItButDoesNotEndIt() {
            ObservedSockmap p1 = ObservedSockmap.redirecting(Transport.UDP);
            try (SteppedThread reader = SteppedThread.start("reader", p1::recvWaiting)) {
                fallAsleepNatively(reader);

                p1.fromC0("23456789").work();

                assertThat(reader.awaitPosition()).isEqualTo(at(Place.WOKEN_FOR_NATIVE));
                assertThat(reader.passAndAwait()).as("asleep again").isInstanceOf(Blocked.class);
                assertThat(p1.fionread()).isEqualTo(8);
                assertThat(p1.poll()).as("any other program could read").isEqualTo("IN");
            }
        }

        @Test
        void ownDataThatTheVerdictTakesDoesNotEndIt() {
            ObservedSockmap p1 = ObservedSockmap.redirecting(Transport.UDP);
            try (SteppedThread reader = SteppedThread.start("reader", p1::recvWaiting)) {
                fallAsleepNatively(reader);

                p1.fromC1("01");

                assertThat(reader.awaitPosition()).isEqualTo(at(Place.WOKEN_FOR_NATIVE));
                assertThat(reader.passAndAwait()).isInstanceOf(Blocked.class);
            }
        }

        @Test
        void passedDataDoesNotEndIt() {
            ObservedSockmap p1 = ObservedSockmap.with(Transport.UDP, Verdict.PASS);
            try (SteppedThread reader = SteppedThread.start("reader", p1::recvWaiting)) {
                fallAsleepNatively(reader);

                p1.fromC1("01");

                assertThat(reader.awaitPosition()).isEqualTo(at(Place.WOKEN_FOR_NATIVE));
                assertThat(reader.passAndAwait()).isInstanceOf(Blocked.class);
                assertThat(p1.fionread()).isEqualTo(2);
            }
        }

        @Test
        void withoutVerdictOwnDataEndsIt() {
            ObservedSockmap p1 = ObservedSockmap.with(Transport.UDP, Verdict.NONE);
            try (SteppedThread reader = SteppedThread.start("reader", p1::recvWaiting)) {
                fallAsleepNatively(reader);

                p1.fromC1("01");

                assertThat(reader.awaitPosition()).isEqualTo(at(Place.WOKEN_FOR_NATIVE));
                assertThat(reader.passAndAwait()).isEqualTo(new Ended("01"));
            }
        }

        /** The softirq finds that its datagram was stolen, and wakes nobody. */
        @Test
        void aStolenDatagramDoesNotEvenWakeIt() {
            ObservedSockmap p1 = ObservedSockmap.redirecting(Transport.UDP);
            try (SteppedThread reader = SteppedThread.start("reader", p1::recvWaiting)) {
                fallAsleepNatively(reader);
                Softirq softirq = p1.sockmap().send(Sender.C1, ByteString.of("01"));
                softirq.queueSkb();

                assertThat(p1.recv()).as("another thread's recv").isEqualTo("01");
                softirq.run();

                assertThat(reader.awaitPosition()).isInstanceOf(Blocked.class);
                assertThat(p1.sockmap().waitQueue().waiters())
                        .singleElement()
                        .satisfies(waiter -> assertThat(waiter.isWoken()).isFalse());
            }
        }

        private void fallAsleepNatively(SteppedThread reader) {
            assertThat(reader.awaitPosition()).isEqualTo(at(Place.UDP_RECVMSG));
            assertThat(reader.passAndAwait()).isInstanceOf(Blocked.class);
        }
    }

    /** {@code udp_msg_wait_data}: recv saw data in the psock that was gone when it came to copy it. */
    @Nested
    class UdpWaitingForThePsock {

        @Test
        void psockDataEndsIt() {
            ObservedSockmap p1 = ObservedSockmap.redirecting(Transport.UDP);
            try (SteppedThread reader = asleepForPsock(p1)) {
                p1.fromC0("89").work();

                assertThat(reader.awaitPosition()).isEqualTo(at(Place.WOKEN_FOR_PSOCK));
                assertThat(reader.passAndAwait()).isEqualTo(at(Place.SK_MSG_RECVMSG));
                assertThat(reader.passAndAwait()).isEqualTo(new Ended("89"));
            }
        }

        @Test
        void nativeDataEndsIt() {
            ObservedSockmap p1 = ObservedSockmap.with(Transport.UDP, Verdict.NONE);
            try (SteppedThread reader = asleepForPsock(p1)) {
                p1.fromC1("01");

                assertThat(reader.awaitPosition()).isEqualTo(at(Place.WOKEN_FOR_PSOCK));
                assertThat(reader.passAndAwait()).isEqualTo(at(Place.UDP_RECVMSG));
                assertThat(reader.passAndAwait()).isEqualTo(new Ended("01"));
            }
        }

        /** It waits once. */
        @Test
        void wokenWithNothingToReadItReturnsEagain() {
            ObservedSockmap p1 = ObservedSockmap.with(Transport.UDP, Verdict.DROP);
            try (SteppedThread reader = asleepForPsock(p1)) {
                p1.fromC1("01");

                assertThat(reader.awaitPosition()).isEqualTo(at(Place.WOKEN_FOR_PSOCK));
                assertThat(reader.passAndAwait()).isEqualTo(new Ended("EAGAIN"));
            }
        }

        /** The worker has made a packet readable, it has been read, and is still in ingress_skb: has_data is true. */
        private SteppedThread asleepForPsock(ObservedSockmap p1) {
            p1.fromC0("234567");
            BacklogWorker worker = p1.sockmap().worker();
            worker.enqueue();
            assertThat(p1.recv()).isEqualTo("234567");
            SteppedThread reader = SteppedThread.start("reader", p1::recvWaiting);
            assertThat(reader.awaitPosition()).isEqualTo(at(Place.SK_MSG_RECVMSG));
            worker.wake();
            worker.remove();
            assertThat(reader.passAndAwait()).isInstanceOf(Blocked.class);
            return reader;
        }
    }

    /** udp_msg_wait_data does not sleep as long as ingress_skb has data, though recv can read nothing of it. */
    @Test
    void udpSpinsWhileDataWaitsForTheWorker() {
        ObservedSockmap p1 = ObservedSockmap.redirecting(Transport.UDP).fromC1("01");
        try (SteppedThread reader = SteppedThread.start("reader", p1::recvWaiting)) {
            assertThat(reader.awaitPosition()).isEqualTo(at(Place.SK_MSG_RECVMSG));
            assertThat(reader.passAndAwait()).as("round").isEqualTo(at(Place.SK_MSG_RECVMSG));
            assertThat(reader.passAndAwait()).as("and round").isEqualTo(at(Place.SK_MSG_RECVMSG));

            p1.work();
            assertThat(reader.passAndAwait()).isEqualTo(new Ended("01"));
        }
    }

    /** {@code tcp_msg_wait_data}. */
    @Nested
    class TcpWaiting {
        private final ObservedSockmap p1 = ObservedSockmap.redirecting(Transport.TCP);

        @Test
        void dataInThePsockEndsIt() {
            try (SteppedThread reader = SteppedThread.start("reader", p1::recvWaiting)) {
                fallAsleep(reader);

                p1.fromC0("23456789").work();

                assertThat(reader.awaitPosition()).isEqualTo(at(Place.WOKEN_FOR_PSOCK));
                assertThat(reader.passAndAwait()).isEqualTo(new Ended("23456789"));
            }
        }

        /** A redirect to self wakes before there is anything to read, and recv waits only once. */
        @Test
        void wokenWithNothingToReadItReturnsEagain() {
            try (SteppedThread reader = SteppedThread.start("reader", p1::recvWaiting)) {
                fallAsleep(reader);

                p1.fromC1("01");

                assertThat(reader.awaitPosition()).isEqualTo(at(Place.WOKEN_FOR_PSOCK));
                assertThat(reader.passAndAwait()).isEqualTo(new Ended("EAGAIN"));
            }
        }

        @Test
        void dataThatComesBeforeItSleepsIsSeen() {
            try (SteppedThread reader = SteppedThread.start("reader", p1::recvWaiting)) {
                assertThat(reader.awaitPosition()).isEqualTo(at(Place.TCP_RELEASED));

                p1.fromC0("23456789").work();

                assertThat(reader.passAndAwait()).isEqualTo(at(Place.TCP_RELOCK));
                assertThat(reader.passAndAwait()).isEqualTo(new Ended("23456789"));
            }
        }

        /** It joined the wait queue before it looked. */
        @Test
        void aWakeUpBeforeItSleepsIsNotLost() {
            try (SteppedThread reader = SteppedThread.start("reader", p1::recvWaiting)) {
                assertThat(reader.awaitPosition()).isEqualTo(at(Place.TCP_RELEASED));

                p1.fromC1("01");

                assertThat(reader.passAndAwait()).isEqualTo(at(Place.WOKEN_FOR_PSOCK));
            }
        }

        private void fallAsleep(SteppedThread reader) {
            assertThat(reader.awaitPosition()).isEqualTo(at(Place.TCP_RELEASED));
            assertThat(reader.passAndAwait()).isInstanceOf(Blocked.class);
        }
    }

    @Nested
    class Poll {

        @ParameterizedTest
        @EnumSource
        void sleepsUntilTheWorkerHasMadeDataReadable(Transport transport) {
            ObservedSockmap p1 = ObservedSockmap.redirecting(transport);
            try (SteppedThread poller = polling(p1)) {
                assertThat(poller.awaitPosition()).isInstanceOf(Blocked.class);

                p1.fromC1("01");
                assertThat(poller.awaitPosition())
                        .as("woken by the softirq, it saw nothing, and sleeps again")
                        .isInstanceOf(Blocked.class);

                p1.work();
                assertThat(poller.awaitPosition()).isEqualTo(new Ended(true));
            }
        }

        @ParameterizedTest
        @EnumSource
        void returnsAtOnceWhenThereIsSomething(Transport transport) {
            ObservedSockmap p1 =
                    ObservedSockmap.redirecting(transport).fromC1("01").work();

            assertThat(p1.sockmap().p1().poll(FOR_EVER)).isTrue();
        }

        @ParameterizedTest
        @EnumSource
        void leavesTheWaitQueueBehindEmpty(Transport transport) {
            ObservedSockmap p1 = ObservedSockmap.redirecting(transport);

            assertThat(p1.sockmap().p1().poll(Duration.ZERO)).isFalse();
            assertThat(p1.sockmap().waitQueue().waiters()).isEmpty();
        }
    }

    /** A signal ends a wait. */
    @Nested
    class Interrupted {
        private final CompletableFuture<Thread> thread = new CompletableFuture<>();

        @ParameterizedTest
        @EnumSource
        void pollFailsWithEintr(Transport transport) {
            ObservedSockmap p1 = ObservedSockmap.redirecting(transport);
            try (SteppedThread poller = SteppedThread.start("poller", () -> {
                thread.complete(Thread.currentThread());
                return p1.sockmap().p1().poll(FOR_EVER);
            })) {
                assertThat(poller.awaitPosition()).isInstanceOf(Blocked.class);

                thread.join().interrupt();

                Position position = poller.awaitPosition();
                assertThat(position).isInstanceOf(Position.Failed.class);
                assertThat(((Position.Failed) position).exception())
                        .isInstanceOf(ErrnoException.class)
                        .hasMessage("poll: EINTR (Interrupted system call)");
            }
            assertThat(p1.sockmap().waitQueue().waiters()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void recvFailsWithEintr(Transport transport) {
            ObservedSockmap p1 = ObservedSockmap.redirecting(transport);
            try (SteppedThread reader = SteppedThread.start("reader", () -> {
                thread.complete(Thread.currentThread());
                return p1.recvWaiting();
            })) {
                assertThat(reader.awaitPosition()).isInstanceOf(AtGate.class);
                assertThat(reader.passAndAwait()).isInstanceOf(Blocked.class);

                thread.join().interrupt();

                assertThat(reader.awaitPosition()).isEqualTo(new Ended("EINTR"));
            }
            assertThat(p1.recv()).as("the socket is not left locked").isEqualTo("EAGAIN");
        }
    }

    private static SteppedThread polling(ObservedSockmap p1) {
        return SteppedThread.start("poller", () -> p1.sockmap().p1().poll(FOR_EVER));
    }

    private static AtGate at(Place place) {
        return new AtGate(place.name());
    }
}
