package primed.sockmap.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.sockmap.reference.Softirq.Place;

/** The queue that every socket has, and how it differs from the psock. */
class NativeQueueTest {
    private static final KernelSemantics LINUX = KernelSemantics.LINUX_6_18;

    @Test
    void aShortNativeRecvCutsADatagramOff() {
        ObservedSockmap p1 = ObservedSockmap.with(Transport.UDP, Verdict.NONE).fromC1("01");

        assertThat(p1.recv(1)).isEqualTo("0");
        assertThat(p1.recv()).isEqualTo("EAGAIN");
        assertThat(p1.sockmap().lost()).containsExactly(ByteString.of("1"));
    }

    @Test
    void aNativeRecvGivesOneDatagramOnly() {
        ObservedSockmap p1 =
                ObservedSockmap.with(Transport.UDP, Verdict.NONE).fromC1("01").fromC1("23");

        assertThat(p1.recv()).isEqualTo("01");
        assertThat(p1.recv()).isEqualTo("23");
    }

    @Test
    void aNativePeekTakesAndLosesNothing() {
        ObservedSockmap p1 = ObservedSockmap.with(Transport.UDP, Verdict.NONE).fromC1("01");

        assertThat(p1.peek(1)).isEqualTo("0");
        assertThat(p1.recv()).isEqualTo("01");
        assertThat(p1.sockmap().lost()).isEmpty();
    }

    /** Read through a psock UDP is a byte stream. */
    @Test
    void aShortRecvFromThePsockKeepsTheRest() {
        ObservedSockmap p1 = ObservedSockmap.redirecting(Transport.UDP)
                .fromC1("01")
                .fromC0("23456789")
                .work();

        assertThat(p1.recv(1)).isEqualTo("0");
        assertThat(p1.recv(5)).isEqualTo("12345");
        assertThat(p1.fionread()).as("the rest of the first message").isEqualTo(4);
        assertThat(p1.recv()).isEqualTo("6789");
        assertThat(p1.sockmap().lost()).isEmpty();
    }

    /** A reader that comes between the softirq's steps reads past the verdict. */
    @Test
    void aReaderStealsADatagramFromTheVerdict() {
        ObservedSockmap p1 = ObservedSockmap.redirecting(Transport.UDP);
        Softirq softirq = p1.sockmap().send(Sender.C1, ByteString.of("01"));
        softirq.queueSkb();

        assertThat(p1.recv()).isEqualTo("01");

        softirq.readSkb();
        assertThat(softirq.place()).as("it found none, and wakes nobody").isEqualTo(Place.DONE);
        assertThat(p1.sockmap().ingressSkb()).isEmpty();
    }

    /** Whatever lay there before the socket came into the map. */
    @Test
    void udpGivesTheVerdictTheOldestDatagramForEachThatArrives() {
        ObservedSockmap p1 = ObservedSockmap.outsideMap(Transport.UDP, LINUX).fromC1("01");
        p1.sockmap().insertIntoMap();

        p1.fromC1("23");

        assertThat(p1.sockmap().ingressSkb()).containsExactly(ByteString.of("01"));
        assertThat(p1.sockmap().nativeQueueOfP1()).containsExactly(ByteString.of("23"));
    }

    @Test
    void tcpGivesTheVerdictAllThatIsQueued() {
        ObservedSockmap p1 = ObservedSockmap.outsideMap(Transport.TCP, LINUX).fromC1("01");
        p1.sockmap().insertIntoMap();

        p1.fromC1("23");

        assertThat(p1.sockmap().ingressSkb()).containsExactly(ByteString.of("01"), ByteString.of("23"));
        assertThat(p1.sockmap().nativeQueueOfP1()).isEmpty();
    }

    /** The packet that arrives on p0 is in hand, and in no queue, between p0's queue and p1's. */
    @Test
    void aRedirectedPacketGoesFromQueueToQueue() {
        ObservedSockmap p1 = ObservedSockmap.redirecting(Transport.UDP);
        ByteString peer = ByteString.of("23456789");
        Softirq softirq = p1.sockmap().send(Sender.C0, peer);

        softirq.queueSkb();
        assertThat(p1.sockmap().nativeQueueOfP0()).containsExactly(peer);
        assertThat(p1.poll()).as("p1 sees nothing of it").isEqualTo("no");

        softirq.readSkb();
        assertThat(p1.sockmap().nativeQueueOfP0()).isEmpty();
        assertThat(softirq.inHand()).isEqualTo(peer);

        softirq.applyVerdict();
        assertThat(softirq.inHand()).isEqualTo(ByteString.EMPTY);
        assertThat(p1.sockmap().ingressSkb()).containsExactly(peer);
    }
}
