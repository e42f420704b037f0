package primed.sockmap.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;

/**
 * The findings on the running kernel, each by its shortest way, without the spec: what a person would try who does not
 * believe it. The replays of the committed counterexamples show the same step by step.
 */
class FindingsTest {
    private static final ByteString OWN = ByteString.of("01");
    private static final ByteString PEER = ByteString.of("23456789");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration A_WHILE = Duration.ofMillis(50);
    private static final int ATTEMPTS = 20;
    private static final int DATAGRAMS = 2_000;

    private static KernelTraits traits = new KernelTraits(true, false, true);

    @BeforeAll
    static void needsTheKernel() {
        traits = RunningKernel.traitsOrSkip();
    }

    /** What came before p0 was in the map is not redirected, and whoever reads p0 has it. */
    @Test
    void aReaderOfP0TakesADatagramThatTheVerdictHasNotSeen() {
        try (KernelSockmap sockmap = KernelSockmap.openOutsideMap(Transport.UDP, Verdict.REDIRECT, Verdict.REDIRECT)) {
            sockmap.insertP1();
            sockmap.sendPeer(PEER);
            assertThat(sockmap.p0().poll(PATIENCE)).isTrue();
            sockmap.insertP0();

            assertThat(recv(sockmap.p0())).isEqualTo("23456789");
            assertThat(sockmap.p1().poll(A_WHILE)).isFalse();
        }
    }

    /** TCP: the psock hides what is in the socket's own queue from recv. */
    @Test
    void aReaderOfP0TakesNothingFromTcp() {
        try (KernelSockmap sockmap = KernelSockmap.openOutsideMap(Transport.TCP, Verdict.REDIRECT, Verdict.REDIRECT)) {
            sockmap.insertP1();
            sockmap.sendPeer(PEER);
            assertThat(sockmap.p0().poll(PATIENCE)).isTrue();
            sockmap.insertP0();

            assertThat(recv(sockmap.p0())).isEqualTo("EAGAIN");
            assertThat(sockmap.p1().poll(PATIENCE)).isTrue();
            assertThat(recv(sockmap.p1())).isEqualTo("23456789");
        }
    }

    /** Each datagram is received once: by p1's reader, or by the one that should not read p0. */
    @Test
    void nothingIsReceivedTwiceWhenSomebodyReadsP0() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT)) {
            var thief = threads.submit(() -> takeUntilStopped(sockmap.p0()));
            int received = 0;
            for (int i = 0; i < DATAGRAMS; i++) {
                sockmap.sendPeer(PEER);
                received += drain(sockmap.p1());
            }
            while (sockmap.p1().poll(PATIENCE)) {
                received += drain(sockmap.p1());
            }
            threads.shutdownNow();

            int stolen = thief.get(PATIENCE.toSeconds() * 10, TimeUnit.SECONDS);
            assertThat(received + stolen).isEqualTo(DATAGRAMS * PEER.length());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Two times only: on some kernels each logs a warning. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatWaitsInThePsockIsLostWhenP1LeavesTheMap(Transport transport) {
        boolean done = false;
        for (int attempt = 0; attempt < ATTEMPTS && !done; attempt++) {
            try (KernelSockmap sockmap = KernelSockmap.open(transport, Verdict.REDIRECT)) {
                done = loses(sockmap);
            }
        }
        assertThat(done)
                .as("the worker was held back in one of " + ATTEMPTS + " attempts")
                .isTrue();
    }

    private static boolean loses(KernelSockmap sockmap) {
        try (WorkerHold hold = sockmap.holdWorker()) {
            sockmap.sendPeer(PEER);
            if (hold.wasLost()) {
                return false;
            }
            sockmap.removeP1();
        }
        assertThat(sockmap.p1().fionread()).isZero();
        assertThat(recv(sockmap.p1())).isEqualTo("EAGAIN");
        assertThat(sockmap.p1().poll(A_WHILE)).isFalse();
        assertThat(recv(sockmap.p1())).isEqualTo("EAGAIN");
        return true;
    }

    /** p1's own data, on which there is no verdict: in the map FIONREAD may hide it, outside it never does. */
    @Test
    void outsideTheMapFionreadShowsTheNativeQueue() {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.NONE)) {
            sockmap.sendOwn(OWN);
            assertThat(sockmap.p1().poll(PATIENCE)).isTrue();
            assertThat(sockmap.p1().fionread()).isEqualTo(traits.fionreadSeesPsock() ? 0 : OWN.length());

            sockmap.removeP1();

            assertThat(sockmap.p1().fionread()).isEqualTo(OWN.length());
            assertThat(recv(sockmap.p1())).isEqualTo("01");
        }
    }

    /** Two threads send: what one does first comes first, whatever the reader wants. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void twoSendersMakeTheOrder(Transport transport) throws Exception {
        ExecutorService first = Executors.newSingleThreadExecutor();
        ExecutorService second = Executors.newSingleThreadExecutor();
        try (KernelSockmap sockmap = KernelSockmap.open(transport, Verdict.REDIRECT)) {
            on(first, () -> {
                sockmap.sendPeer(PEER);
                return sockmap.p1().poll(PATIENCE);
            });
            on(second, () -> {
                sockmap.sendOwn(OWN);
                return true;
            });

            String received = "";
            while (received.length() < 10 && sockmap.p1().poll(PATIENCE)) {
                received += recv(sockmap.p1());
            }
            assertThat(received).isEqualTo("2345678901");
        } finally {
            first.shutdownNow();
            second.shutdownNow();
        }
    }

    /** The merged fix waits for FIONREAD 8; of "23456789" it has read 2, and FIONREAD shows 6, now and later. */
    @Test
    void theTwoPhaseReaderWaitsForAFionreadThatNeverComes() {
        Assumptions.assumeTrue(traits.fionreadSeesPsock(), "needs a FIONREAD that sees the psock");
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT)) {
            sockmap.sendPeer(PEER);
            assertThat(sockmap.p1().poll(PATIENCE)).isTrue();
            sockmap.sendOwn(OWN);

            assertThat(recv(sockmap.p1(), 2)).isEqualTo("23");
            for (int i = 0; i < 30; i++) {
                assertThat(sockmap.p1().fionread()).isEqualTo(6);
            }
        }
    }

    /** TCP: a second round of own data stays in the socket's own queue and hides redirected data. */
    @RepeatedTest(5)
    void theSecondRoundOverTcpHidesWhatIsReadable() {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.TCP, Verdict.REDIRECT)) {
            sockmap.sendOwn(OWN);
            assertThat(sockmap.p1().poll(PATIENCE)).isTrue();
            assertThat(recv(sockmap.p1())).isEqualTo("01");
            sockmap.sendOwn(OWN);
            sockmap.sendPeer(PEER);

            assertThat(sockmap.p1().poll(PATIENCE)).isTrue();
            assertThat(recv(sockmap.p1())).isEqualTo(traits.copiedSeqCountsTwice() ? "EAGAIN" : "01");
        }
    }

    private static int takeUntilStopped(SockmapSocket socket) {
        int bytes = 0;
        while (!Thread.currentThread().isInterrupted()) {
            bytes += drain(socket);
        }
        return bytes;
    }

    private static int drain(SockmapSocket socket) {
        String bytes = recv(socket, DATAGRAMS * PEER.length());
        return bytes.equals("EAGAIN") ? 0 : bytes.length();
    }

    private static void on(ExecutorService thread, Callable<Boolean> what) throws Exception {
        assertThat(thread.submit(what).get(PATIENCE.toSeconds() * 10, TimeUnit.SECONDS))
                .isTrue();
    }

    private static String recv(SockmapSocket socket) {
        return recv(socket, 11);
    }

    private static String recv(SockmapSocket socket, int length) {
        byte[] buffer = new byte[length];
        try {
            return ByteString.of(buffer, 0, socket.recvDontWait(buffer, 0, length))
                    .toString();
        } catch (ErrnoException failure) {
            return failure.errno().name();
        }
    }
}
