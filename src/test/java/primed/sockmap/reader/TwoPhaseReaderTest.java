package primed.sockmap.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static primed.sockmap.reader.Selftest.eagain;
import static primed.sockmap.reader.Selftest.mismatch;
import static primed.sockmap.reader.Selftest.returned;
import static primed.sockmap.reader.Selftest.timedOut;

import org.junit.jupiter.api.Test;
import primed.sockmap.Transport;

/**
 * Stands for
 *
 * <pre>{@code
 * expected = sotype == SOCK_DGRAM ? 2 : sizeof(buf);
 * avail = wait_for_fionread(p1, expected, IO_TIMEOUT_SEC);
 * recvd = recv_timeout(p1, rcv, expected, MSG_DONTWAIT, 1);
 * if (recvd != expected || memcmp(buf, rcv, recvd))
 *     goto end;
 * expected = sizeof(buf) - expected;
 * if (expected) {
 *     ... the same again for the rest ...
 * }
 * }</pre>
 */
class TwoPhaseReaderTest {
    private final ScriptedSocket udp = new ScriptedSocket(Transport.UDP);
    private final ScriptedSocket tcp = new ScriptedSocket(Transport.TCP);

    @Test
    void readsUdpMessageByMessage() {
        udp.then("FIONREAD -> 2", "poll(30 s) -> IN", "recv(2, MSG_DONTWAIT) -> 01")
                .then("FIONREAD -> 0", "FIONREAD -> 8", "poll(30 s) -> IN", "recv(8, MSG_DONTWAIT) -> 23456789");

        assertThat(compare(udp)).isEqualTo(returned("0123456789"));
    }

    @Test
    void readsTcpInOneGo() {
        tcp.then("FIONREAD -> 2", "FIONREAD -> 10", "poll(30 s) -> IN", "recv(10, MSG_DONTWAIT) -> 0123456789");

        assertThat(compare(tcp)).isEqualTo(returned("0123456789"));
    }

    @Test
    void goesOnWithoutFionreadAfterThirtyTries() {
        tcp.then(30, "FIONREAD -> 9").then("poll(30 s) -> IN", "recv(10, MSG_DONTWAIT) -> 012345678");

        assertThat(compare(tcp)).isEqualTo(returned("012345678"));
    }

    /** The tries are counted anew for the second part. */
    @Test
    void triesThirtyTimesForEachPart() {
        udp.then(30, "FIONREAD -> 0")
                .then("poll(30 s) -> IN", "recv(2, MSG_DONTWAIT) -> 01")
                .then(30, "FIONREAD -> 0")
                .then("poll(30 s) -> IN", "recv(8, MSG_DONTWAIT) -> 23456789");

        assertThat(compare(udp)).isEqualTo(returned("0123456789"));
    }

    /** The redirected data came first: a recv of 2 bytes takes its beginning. */
    @Test
    void aFirstPartThatDiffersEndsIt() {
        udp.then("FIONREAD -> 8", "poll(30 s) -> IN", "recv(2, MSG_DONTWAIT) -> 23");

        assertThat(compare(udp)).isEqualTo(mismatch("23"));
    }

    @Test
    void aSecondPartThatDiffersEndsIt() {
        udp.then("FIONREAD -> 2", "poll(30 s) -> IN", "recv(2, MSG_DONTWAIT) -> 01")
                .then("FIONREAD -> 8", "poll(30 s) -> IN", "recv(8, MSG_DONTWAIT) -> 98765432");

        assertThat(compare(udp)).isEqualTo(mismatch("0198765432"));
    }

    @Test
    void withoutComparisonItGoesOnWithWrongData() {
        udp.then("FIONREAD -> 8", "poll(30 s) -> IN", "recv(2, MSG_DONTWAIT) -> 23")
                .then("FIONREAD -> 8", "poll(30 s) -> IN", "recv(8, MSG_DONTWAIT) -> 45678901");

        assertThat(readWithoutComparing(udp)).isEqualTo(returned("2345678901"));
    }

    @Test
    void aFirstPartThatIsShortEndsIt() {
        udp.then("FIONREAD -> 2", "poll(30 s) -> IN", "recv(2, MSG_DONTWAIT) -> 0");

        assertThat(compare(udp)).isEqualTo(returned("0"));
    }

    @Test
    void aSecondPartThatIsShortEndsIt() {
        udp.then("FIONREAD -> 2", "poll(30 s) -> IN", "recv(2, MSG_DONTWAIT) -> 01")
                .then("FIONREAD -> 8", "poll(30 s) -> IN", "recv(8, MSG_DONTWAIT) -> 234");

        assertThat(compare(udp)).isEqualTo(returned("01234"));
    }

    @Test
    void anEagainEndsItInEitherPart() {
        udp.then("FIONREAD -> 2", "poll(30 s) -> IN", "recv(2, MSG_DONTWAIT) -> EAGAIN");
        assertThat(compare(udp)).isEqualTo(eagain(""));

        udp.then("FIONREAD -> 2", "poll(30 s) -> IN", "recv(2, MSG_DONTWAIT) -> 01")
                .then("FIONREAD -> 8", "poll(30 s) -> IN", "recv(8, MSG_DONTWAIT) -> EAGAIN");
        assertThat(compare(udp)).isEqualTo(eagain("01"));
    }

    @Test
    void endsWhenPollRunsOut() {
        udp.then("FIONREAD -> 2", "poll(30 s) -> IN", "recv(2, MSG_DONTWAIT) -> 01")
                .then(30, "FIONREAD -> 0")
                .then("poll(30 s) -> nothing");

        assertThat(compare(udp)).isEqualTo(timedOut("01"));
    }

    private static Reading compare(ScriptedSocket p1) {
        return read(p1, true);
    }

    private static Reading readWithoutComparing(ScriptedSocket p1) {
        return read(p1, false);
    }

    private static Reading read(ScriptedSocket p1, boolean compares) {
        return Selftest.read(
                new TwoPhaseReader(p1, Selftest.BUF, Selftest.FIRST_MESSAGE, compares, Selftest.PATIENCE), p1);
    }
}
