package primed.sockmap.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reference.KernelSemantics.CopiedSeq;
import primed.sockmap.reference.KernelSemantics.Fionread;

/** What FIONREAD shows: since 929e30f93125 the psock, before it the native queue. */
class FionreadTest {
    private static final KernelSemantics OLD = KernelSemantics.LINUX_6_1_176;
    private static final KernelSemantics NEW = KernelSemantics.LINUX_6_18;

    /** ingress_msg holds 2 and 8 bytes: UDP shows the first message, TCP the total, old kernels nothing. */
    @ParameterizedTest
    @CsvSource({"NATIVE, UDP, 0", "NATIVE, TCP, 0", "PSOCK, UDP, 2", "PSOCK, TCP, 10"})
    void redirectedData(Fionread fionread, Transport transport, int shown) {
        KernelSemantics semantics = new KernelSemantics(fionread, CopiedSeq.OWN, false);
        ObservedSockmap p1 = ObservedSockmap.with(transport, Verdict.REDIRECT, semantics);

        p1.fromC1("01").fromC0("23456789").work();

        assertThat(p1.fionread()).isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource
    void nobodySeesWhatWaitsForTheWorker(Fionread fionread) {
        KernelSemantics semantics = new KernelSemantics(fionread, CopiedSeq.OWN, false);
        for (Transport transport : Transport.values()) {
            ObservedSockmap p1 = ObservedSockmap.with(transport, Verdict.REDIRECT, semantics);

            assertThat(p1.fromC1("01").fromC0("23456789").fionread())
                    .as("%s", transport)
                    .isZero();
        }
    }

    /** UDP's native FIONREAD is the first datagram, TCP's all that is unread. */
    @ParameterizedTest
    @CsvSource({"UDP, 2", "TCP, 4"})
    void outsideTheMapFionreadIsTheNativeOne(Transport transport, int shown) {
        ObservedSockmap p1 = ObservedSockmap.outsideMap(transport, NEW);

        assertThat(p1.fionread()).isZero();
        assertThat(p1.fromC1("01").fromC1("23").fionread()).isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource
    void insertionIntoTheMapMakesItDropToNothing(Transport transport) {
        ObservedSockmap p1 = ObservedSockmap.outsideMap(transport, NEW).fromC1("01");

        p1.sockmap().insertIntoMap();

        assertThat(p1.fionread()).isZero();
        assertThat(p1.poll()).as("the data is there all the same").isEqualTo("IN");
    }

    @ParameterizedTest
    @EnumSource
    void insertionChangesNothingOnAnOldKernel(Transport transport) {
        ObservedSockmap p1 = ObservedSockmap.outsideMap(transport, OLD).fromC1("01");

        p1.sockmap().insertIntoMap();

        assertThat(p1.fionread()).isEqualTo(2);
    }

    /** The verdict counted p1's own 2 bytes as read; recv counts them once more, or with all the others. */
    @ParameterizedTest
    @CsvSource({"OWN, -2", "ALL, -10"})
    void tcpOnAnOldKernelShowsLessThanNothing(CopiedSeq counted, int shown) {
        KernelSemantics semantics = new KernelSemantics(Fionread.NATIVE, counted, false);
        ObservedSockmap p1 = ObservedSockmap.with(Transport.TCP, Verdict.REDIRECT, semantics)
                .fromC1("01")
                .fromC0("23456789")
                .work();

        assertThat(p1.recv()).isEqualTo("0123456789");
        assertThat(p1.fionread()).isEqualTo(shown);
    }

    /** An old FIONREAD with the later count: what is passed is unread until recv, and then read, once. */
    @Test
    void tcpCountsPassedDataOnce() {
        KernelSemantics semantics = new KernelSemantics(Fionread.NATIVE, CopiedSeq.PASSED, true);
        ObservedSockmap p1 = ObservedSockmap.with(Transport.TCP, Verdict.REDIRECT, semantics)
                .fromC1("01")
                .fromC0("23456789")
                .work();

        assertThat(p1.fionread()).isEqualTo(2);
        assertThat(p1.recv()).isEqualTo("0123456789");
        assertThat(p1.fionread()).isZero();
    }
}
