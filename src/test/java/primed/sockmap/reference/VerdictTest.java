package primed.sockmap.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reference.InMemorySockmap.Setup;

/**
 * What each verdict on p1's own data does to the order of things. c1 sends "01" to p1, c0's "23456789" is redirected to
 * p1; measured on Linux 6.18.44.
 */
class VerdictTest {

    /** A redirect to self takes the worker like any other. */
    @ParameterizedTest
    @EnumSource
    void redirectHidesDataUntilTheWorkerHasRun(Transport transport) {
        ObservedSockmap p1 = ObservedSockmap.redirecting(transport).fromC1("01").fromC0("23456789");

        assertThat(p1.fionread()).isZero();
        assertThat(p1.poll()).isEqualTo("no");
        assertThat(p1.recv()).isEqualTo("EAGAIN");

        p1.work();
        assertThat(p1.poll()).isEqualTo("IN");
        assertThat(p1.recv()).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @EnumSource
    void passIsReadableAtOnceWhenNothingWaitsBeforeIt(Transport transport) {
        ObservedSockmap p1 =
                ObservedSockmap.with(transport, Verdict.PASS).fromC1("01").fromC0("23456789");

        assertThat(p1.fionread()).isEqualTo(2);
        assertThat(p1.poll()).isEqualTo("IN");
        assertThat(p1.recv()).isEqualTo("01");

        p1.work();
        assertThat(p1.recv()).isEqualTo("23456789");
    }

    @Test
    void passWaitsBehindWhatWaits() {
        ObservedSockmap p1 = ObservedSockmap.with(Transport.UDP, Verdict.PASS)
                .fromC0("23456789")
                .fromC1("01");

        assertThat(p1.fionread()).isZero();
        assertThat(p1.poll()).isEqualTo("no");
        assertThat(p1.recv()).isEqualTo("EAGAIN");

        p1.work();
        assertThat(p1.recv()).as("in the order of arrival").isEqualTo("2345678901");
    }

    /** TCP counts what is passed as unread until recv, and poll looks at that count. */
    @Test
    void tcpPollsInForPassedDataThatCannotBeReadYet() {
        ObservedSockmap p1 = ObservedSockmap.with(Transport.TCP, Verdict.PASS)
                .fromC0("23456789")
                .fromC1("01");

        assertThat(p1.fionread()).isZero();
        assertThat(p1.poll()).isEqualTo("IN");
        assertThat(p1.recv()).isEqualTo("EAGAIN");

        p1.work();
        assertThat(p1.fionread()).isEqualTo(10);
        assertThat(p1.recv()).isEqualTo("2345678901");
        assertThat(p1.poll()).isEqualTo("no");
    }

    /** recv chooses the psock as soon as ingress_skb has data, though only the native queue is readable. */
    @Test
    void withoutVerdictTheBacklogHidesTheNativeQueue() {
        ObservedSockmap p1 =
                ObservedSockmap.with(Transport.UDP, Verdict.NONE).fromC1("01").fromC0("23456789");

        assertThat(p1.poll()).isEqualTo("IN");
        assertThat(p1.recv()).isEqualTo("EAGAIN");

        p1.work();
        assertThat(p1.recv()).isEqualTo("23456789");
        assertThat(p1.recv()).isEqualTo("01");
    }

    @ParameterizedTest
    @EnumSource
    void dropLosesOwnData(Transport transport) {
        ObservedSockmap p1 = ObservedSockmap.with(transport, Verdict.DROP).fromC1("01");

        assertThat(p1.work().poll()).isEqualTo("no");
        assertThat(p1.recv()).isEqualTo("EAGAIN");
        assertThat(p1.sockmap().lost()).containsExactly(ByteString.of("01"));
        assertThat(p1.sockmap().inq()).as("what is dropped counts as read").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void dropOnP0LosesPeerDataOnly(Transport transport) {
        ObservedSockmap p1 =
                ObservedSockmap.of(new Setup(transport, Verdict.REDIRECT, Verdict.DROP, KernelSemantics.LINUX_6_18));

        p1.fromC0("23456789").fromC1("01").work();

        assertThat(p1.recv()).isEqualTo("01");
        assertThat(p1.recv()).isEqualTo("EAGAIN");
        assertThat(p1.sockmap().lost()).containsExactly(ByteString.of("23456789"));
    }

    /** 490a83d6386e: own data is readable inside send(), redirected data still takes the worker. */
    @ParameterizedTest
    @EnumSource
    void laterKernelsPassARedirectToSelf(Transport transport) {
        ObservedSockmap p1 = ObservedSockmap.with(transport, Verdict.REDIRECT, KernelSemantics.LINUX_NEXT);

        p1.fromC1("01").fromC0("23456789");

        assertThat(p1.recv()).isEqualTo("01");
        assertThat(p1.recv()).isEqualTo("EAGAIN");
        assertThat(p1.work().recv()).isEqualTo("23456789");
    }
}
