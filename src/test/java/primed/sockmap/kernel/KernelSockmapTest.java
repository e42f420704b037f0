package primed.sockmap.kernel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.WaitingSockmapSocket;

/** What a program sees of p1 on the running kernel; the same windows as the reference implementation shows. */
class KernelSockmapTest {
    private static final ByteString OWN = ByteString.of("01");
    private static final ByteString PEER = ByteString.of("23456789");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration A_WHILE = Duration.ofMillis(50);
    private static final int ATTEMPTS = 20;

    private static KernelTraits traits = new KernelTraits(true, false, true);

    @BeforeAll
    static void needsTheKernel() {
        traits = RunningKernel.traitsOrSkip();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void dataInTheBacklogIsInvisible(Transport transport) {
        assertThat(seen(transport, (sockmap, hold) -> sockmap.sendPeer(PEER)))
                .isEqualTo("0 no EAGAIN, uncharged, EAGAIN");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void dataThatTheWorkerHasEnqueuedIsSeen(Transport transport) {
        assertThat(seen(transport, (sockmap, hold) -> {
                    sockmap.sendPeer(PEER);
                    letWorkerRun(sockmap, hold, PEER.length());
                }))
                .isEqualTo("8 IN 8, charged, 8");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void behindTheFirstMessageTheSecondIsInvisible(Transport transport) {
        assertThat(seen(transport, (sockmap, hold) -> {
                    sockmap.sendOwn(OWN);
                    letWorkerRun(sockmap, hold, OWN.length());
                    sockmap.sendPeer(PEER);
                }))
                .isEqualTo("2 IN 2, charged, 2");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void ofTwoMessagesUdpShowsTheFirstOnly(Transport transport) {
        assertThat(seen(transport, (sockmap, hold) -> {
                    sockmap.sendOwn(OWN);
                    sockmap.sendPeer(PEER);
                    letWorkerRun(sockmap, hold, OWN.length() + PEER.length());
                }))
                .isEqualTo(transport == Transport.UDP ? "2 IN 10, charged, 10" : "10 IN 10, charged, 10");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatIsDroppedNeverComes(Transport transport) {
        try (KernelSockmap sockmap = KernelSockmap.open(transport, Verdict.DROP)) {
            sockmap.sendOwn(OWN);

            assertThat(sockmap.p1().poll(Duration.ZERO)).isFalse();
            assertThat(sockmap.hasChargedData()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatIsPassedIsReadableWhenSendReturns(Transport transport) {
        try (KernelSockmap sockmap = KernelSockmap.open(transport, Verdict.PASS)) {
            sockmap.sendOwn(OWN);

            assertThat(recv(sockmap, 11, false)).isEqualTo("2");
        }
    }

    /** Both wait for the worker; let go, it enqueues p1's own message and cannot enqueue the other's. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void withItsMemoryFullASocketGetsItsOwnDataOnly(Transport transport) {
        Assumptions.assumeFalse(traits.selfRedirectIsPass(), "needs a worker that p1's own data goes through");
        assertThat(seen(transport, (sockmap, hold) -> {
                    sockmap.sendOwn(OWN);
                    sockmap.sendPeer(PEER);
                    sockmap.holdRedirected();
                    letWorkerRun(sockmap, hold, OWN.length());
                }))
                .isEqualTo("2 IN 2, charged, 2");
    }

    /** The worker tries again each jiffy: nothing has to be sent for it. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void redirectedDataIsHeldWithoutPrivilegeAndComesWhenItIsLetGo(Transport transport) {
        try (KernelSockmap sockmap = KernelSockmap.open(transport, Verdict.REDIRECT)) {
            try (MemoryHold hold = sockmap.holdRedirected()) {
                sockmap.sendPeer(PEER);
                assertThat(hold.errors()).isPositive();
                assertThat(sockmap.p1().fionread()).isZero();
                assertThat(sockmap.p1().poll(A_WHILE)).isFalse();
                assertThat(recv(sockmap, 11, false)).isEqualTo("EAGAIN");
                assertThat(sockmap.hasChargedData()).isFalse();
            }

            assertThat(sockmap.p1().poll(PATIENCE)).isTrue();
            assertThat(recv(sockmap, 11, false)).isEqualTo("8");
        }
    }

    /** TCP: below the low-water mark no verdict is asked; recv and poll do not see it either. */
    @Test
    void ownDataBelowTheLowWaterMarkStaysInTheSocketsOwnQueue() {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.TCP, Verdict.REDIRECT)) {
            sockmap.holdOwn();
            sockmap.sendOwn(OWN);
            awaitCharged(sockmap);

            assertThat(sockmap.p1().poll(A_WHILE)).isFalse();
            assertThat(recv(sockmap, 11, false)).isEqualTo("EAGAIN");
            assertThat(sockmap.hasChargedData()).isTrue();

            sockmap.letVerdictLook();
            assertThat(sockmap.p1().poll(PATIENCE)).isTrue();
            assertThat(recv(sockmap, 11, false)).isEqualTo("2");
        }
    }

    @Test
    void nothingStaysOpen() throws Exception {
        KernelSockmap.open(Transport.TCP, Verdict.REDIRECT).close();
        long before = descriptors();

        for (int i = 0; i < 20; i++) {
            KernelSockmap.open(Transport.UDP, Verdict.REDIRECT).close();
            KernelSockmap.open(Transport.TCP, Verdict.PASS).close();
        }

        assertThat(descriptors()).isEqualTo(before);
    }

    /** A UDP recv that waits can spin in the kernel without end: there must be no way to call one by accident. */
    @Test
    void thereIsNoRecvThatWaits() {
        JavaClasses kernel = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("primed.sockmap.kernel");

        noClasses()
                .that()
                .resideInAPackage("primed.sockmap.kernel")
                .should()
                .beAssignableTo(WaitingSockmapSocket.class)
                .check(kernel);
        noClasses()
                .that(resideInAPackage("primed.sockmap.kernel")
                        .and(assignableTo(KernelSocket.class).negate()))
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("recv")))
                .check(kernel);
        assertThat(Stream.of(KernelSocket.class.getDeclaredMethods())
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                        .map(Method::getName))
                .contains("recvDontWait", "peekDontWait")
                .doesNotContain("recv");
    }

    /** Brings the sockets into a window while the worker is held back. */
    private interface Window {
        void open(KernelSockmap sockmap, WorkerHold hold);
    }

    /** FIONREAD, poll, peek(11), whether memory is charged, recv(11); tried again if the hold was lost. */
    private static String seen(Transport transport, Window window) {
        List<String> lost = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (KernelSockmap sockmap = KernelSockmap.open(transport, Verdict.REDIRECT);
                    WorkerHold hold = sockmap.holdWorker()) {
                window.open(sockmap, hold);
                String seen = sockmap.p1().fionread()
                        + (sockmap.p1().poll(Duration.ZERO) ? " IN " : " no ")
                        + recv(sockmap, 11, true)
                        + (sockmap.hasChargedData() ? ", charged, " : ", uncharged, ")
                        + recv(sockmap, 11, false);
                if (!hold.wasLost()) {
                    return seen;
                }
                lost.add(seen);
            }
        }
        throw new AssertionError("the hold was lost each time: " + lost);
    }

    private static void awaitCharged(KernelSockmap sockmap) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!sockmap.hasChargedData() && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
    }

    private static void letWorkerRun(KernelSockmap sockmap, WorkerHold hold, int readable) {
        assertThat(hold.letWorkerRun(
                        () -> sockmap.p1().poll(Duration.ofMillis(1))
                                && recv(sockmap, 11, true).equals(String.valueOf(readable)),
                        PATIENCE))
                .isTrue();
    }

    private static String recv(KernelSockmap sockmap, int length, boolean peek) {
        byte[] buffer = new byte[length];
        try {
            return String.valueOf(
                    peek
                            ? sockmap.p1().peekDontWait(buffer, 0, length)
                            : sockmap.p1().recvDontWait(buffer, 0, length));
        } catch (ErrnoException failure) {
            return failure.errno().name();
        }
    }

    private static long descriptors() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }
}
