package primed.sockmap.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.KernelException.Operation;

/** What is asked of the C library, whatever it answers: no recv waits, and nothing stays open. It needs no kernel. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "errno is Linux's")
class WithoutKernelTest {

    /** A UDP recv that waits can spin in the kernel without end. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void everyRecvHasMsgDontwait(Transport transport) {
        FakeLibc libc = FakeLibc.working();
        try (KernelSockmap sockmap = open(libc, transport)) {
            for (var socket : List.of(sockmap.p0(), sockmap.p1())) {
                socket.fionread();
                socket.poll(Duration.ofDays(1));
                socket.recvDontWait(new byte[11], 0, 11);
                socket.peekDontWait(new byte[11], 0, 11);
            }
            sockmap.sendOwn(ByteString.of("01"));
            sockmap.letVerdictLook();
            sockmap.holdRedirected().close();
            sockmap.removeP1();
        }

        assertThat(libc.calls("recv"))
                .hasSizeGreaterThan(4)
                .allSatisfy(recv -> assertThat(recv.flags() & Libc.MSG_DONTWAIT).isEqualTo(Libc.MSG_DONTWAIT));
        assertThat(libc.calls("recv").stream().filter(recv -> (recv.flags() & Libc.MSG_PEEK) != 0))
                .hasSize(2);
    }

    /** Whichever call fails, what was opened before it is closed. */
    @TestFactory
    Stream<DynamicTest> whateverFailsNothingStaysOpen() {
        return Stream.of(Transport.values()).flatMap(transport -> {
            int calls = callsToOpen(transport);
            assertThat(calls).isGreaterThan(15);
            return IntStream.rangeClosed(1, calls)
                    .mapToObj(failing -> DynamicTest.dynamicTest(transport + ", call " + failing, () -> {
                        FakeLibc libc = FakeLibc.failing(call -> call.number() == failing);

                        Throwable failure =
                                catchThrowable(() -> open(libc, transport).close());

                        boolean closing =
                                libc.calls().get(failing - 1).function().equals("close");
                        assertThat(failure instanceof KernelException).isEqualTo(!closing);
                        assertThat(libc.open()).isEmpty();
                    }));
        });
    }

    private static int callsToOpen(Transport transport) {
        FakeLibc libc = FakeLibc.working();
        try (KernelSockmap sockmap = open(libc, transport)) {
            assertThat(sockmap.p1().transport()).isEqualTo(transport);
            assertThat(libc.open()).hasSizeGreaterThan(4);
            return libc.calls().size();
        }
    }

    @Test
    void theFirstCpuThatMayBeUsedIsHeldAndGivenBack() {
        FakeLibc libc = FakeLibc.withCpus(0b10_1000);
        try (KernelSockmap sockmap = open(libc, Transport.UDP)) {
            try (WorkerHold hold = sockmap.holdWorker()) {
                assertThat(hold.wasLost()).isFalse();
                assertThat(libc.cpus()).isEqualTo(0b00_1000);
                assertThat(libc.policy()).isEqualTo(Libc.SCHED_FIFO);
            }
        }
        assertThat(libc.cpus()).isEqualTo(0b10_1000);
        assertThat(libc.policy()).isEqualTo(Libc.SCHED_OTHER);
    }

    /** Whichever call fails, the thread goes on as it was. */
    @TestFactory
    Stream<DynamicTest> aHoldThatCannotBeginLeavesNothingBehind() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(failing -> DynamicTest.dynamicTest("call " + failing, () -> {
                    FakeLibc libc = FakeLibc.failing(call -> call.number() == failing);

                    assertThatThrownBy(() -> CpuHold.of(libc.library(), 1))
                            .isInstanceOfSatisfying(KernelException.class, refusal -> {
                                assertThat(refusal.operation()).isEqualTo(Operation.SCHEDULING);
                                assertThat(refusal.errno()).isEqualTo(FakeLibc.EPERM);
                            });
                    assertThat(libc.policy()).isEqualTo(Libc.SCHED_OTHER);
                    assertThat(libc.cpus()).isEqualTo(0b11);
                }));
    }

    /** Giving back fails as well: that does not hide what failed first. */
    @Test
    void theFirstFailureIsTold() {
        FakeLibc libc = FakeLibc.failing(call -> call.function().equals("sched_setscheduler"));

        assertThatThrownBy(() -> CpuHold.of(libc.library(), 1))
                .isInstanceOfSatisfying(KernelException.class, refusal -> {
                    assertThat(refusal.operation()).isEqualTo(Operation.SCHEDULING);
                    assertThat(Objects.requireNonNull(refusal.getCause()).getSuppressed())
                            .hasSize(1);
                });
        assertThat(libc.cpus()).isEqualTo(0b11);
    }

    @Test
    void aMemoryHoldGivesTheLimitBack() {
        FakeLibc libc = FakeLibc.working();
        int before = libc.option(Libc.SO_RCVBUF);
        try (KernelSockmap sockmap = open(libc, Transport.UDP)) {
            try (MemoryHold hold = sockmap.holdRedirected()) {
                assertThat(libc.option(Libc.SO_RCVBUF)).isEqualTo(FakeLibc.SMALLEST_BUFFER);
                assertThat(hold.errors()).isGreaterThan(FakeLibc.SMALLEST_BUFFER);
                assertThat(sockmap.hasChargedData()).isFalse();
            }
            assertThat(libc.option(Libc.SO_RCVBUF)).isEqualTo(before);
            assertThat(libc.option(Libc.SO_TIMESTAMPING)).isZero();
        }
    }

    @Test
    void aMemoryHoldThatCannotBeginGivesTheLimitBack() {
        FakeLibc libc = FakeLibc.failing(call -> call.function().equals("send"));
        int before = libc.option(Libc.SO_RCVBUF);
        try (KernelSockmap sockmap = open(libc, Transport.UDP)) {
            assertThatThrownBy(sockmap::holdRedirected).isInstanceOf(KernelException.class);
            assertThat(libc.option(Libc.SO_RCVBUF)).isEqualTo(before);
        }
        assertThat(libc.open()).isEmpty();
    }

    /** No time stamp comes back: nothing would be held. */
    @Test
    void aMemoryThatDoesNotFillUpIsTold() {
        FakeLibc libc = FakeLibc.withoutTimeStamps();
        int before = libc.option(Libc.SO_RCVBUF);
        try (KernelSockmap sockmap = open(libc, Transport.UDP)) {
            assertThatThrownBy(sockmap::holdRedirected).isInstanceOf(IllegalStateException.class);
            assertThat(libc.option(Libc.SO_RCVBUF)).isEqualTo(before);
        }
    }

    private static KernelSockmap open(FakeLibc libc, Transport transport) {
        return KernelSockmap.open(libc.library(), transport, Verdict.REDIRECT, Verdict.PASS);
    }
}
