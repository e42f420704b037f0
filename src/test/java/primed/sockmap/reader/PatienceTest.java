package primed.sockmap.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import primed.sockmap.Transport;

class PatienceTest {

    /** {@code IO_TIMEOUT_SEC} is 30; {@code wait_for_fionread} sleeps 1 ms between its 30 tries. */
    @Test
    void ofSelftest() {
        assertThat(Patience.ofSelftest()).isEqualTo(new Patience(Duration.ofSeconds(30), 30, Duration.ofMillis(1)));
    }

    /** A schedule may need many more tries than the selftest has. */
    @Test
    void endlessOutlastsTheSelftestsTries() {
        ScriptedSocket p1 = new ScriptedSocket(Transport.UDP)
                .then(1_000, "FIONREAD -> 0")
                .then("FIONREAD -> 2", "poll(86400 s) -> IN", "recv(11, MSG_DONTWAIT) -> 01");

        Reader reader = new FlakyReader(p1, Selftest.BUF, Selftest.FIRST_MESSAGE, Patience.endless());

        assertThat(Selftest.read(reader, p1)).isEqualTo(Selftest.returned("01"));
    }

    @Test
    void theTimeoutOfPollIsTheReaders() {
        ScriptedSocket p1 = new ScriptedSocket(Transport.UDP).then("poll(5 s) -> nothing");

        Reader reader = new RecvLoopReader(p1, Selftest.BUF, new Patience(Duration.ofSeconds(5), 1, Duration.ZERO));

        assertThat(Selftest.read(reader, p1)).isEqualTo(Selftest.timedOut(""));
    }
}
