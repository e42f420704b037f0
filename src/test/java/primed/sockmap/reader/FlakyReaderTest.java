package primed.sockmap.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static primed.sockmap.reader.Selftest.eagain;
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
 * recvd = recv_timeout(p1, rcv, sizeof(rcv), MSG_DONTWAIT, 1);
 * ASSERT_EQ(recvd, sizeof(buf));
 * }</pre>
 */
class FlakyReaderTest {
    private final ScriptedSocket udp = new ScriptedSocket(Transport.UDP);
    private final ScriptedSocket tcp = new ScriptedSocket(Transport.TCP);

    @Test
    void readsEverythingIfEverythingIsThere() {
        udp.then("FIONREAD -> 2", "poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 0123456789");

        assertThat(read(udp)).isEqualTo(returned("0123456789"));
    }

    /** FIONREAD shows no more than the first message, so that the second may still be on its way. */
    @Test
    void takesTheFirstMessageForTheWhole() {
        udp.then("FIONREAD -> 2", "poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 01");

        assertThat(read(udp)).isEqualTo(returned("01"));
    }

    @Test
    void asksFionreadAgainWhileItShowsTooLittle() {
        udp.then("FIONREAD -> 0", "FIONREAD -> 1", "FIONREAD -> 2")
                .then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 01");

        assertThat(read(udp)).isEqualTo(returned("01"));
    }

    @Test
    void waitsForAllTheBytesOfTcp() {
        tcp.then("FIONREAD -> 2", "FIONREAD -> 9", "FIONREAD -> 10")
                .then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 0123456789");

        assertThat(read(tcp)).isEqualTo(returned("0123456789"));
    }

    @Test
    void goesOnWithoutFionreadAfterThirtyTries() {
        tcp.then(30, "FIONREAD -> -10").then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 01234");

        assertThat(read(tcp)).isEqualTo(returned("01234"));
    }

    @Test
    void endsWithEagain() {
        udp.then("FIONREAD -> 2", "poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> EAGAIN");

        assertThat(read(udp)).isEqualTo(eagain(""));
    }

    @Test
    void endsWhenPollRunsOut() {
        udp.then(30, "FIONREAD -> 0").then("poll(30 s) -> nothing");

        assertThat(read(udp)).isEqualTo(timedOut(""));
    }

    private static Reading read(ScriptedSocket p1) {
        return Selftest.read(new FlakyReader(p1, Selftest.BUF, Selftest.FIRST_MESSAGE, Selftest.PATIENCE), p1);
    }
}
