package primed.sockmap.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static primed.sockmap.reader.Selftest.eagain;
import static primed.sockmap.reader.Selftest.returned;
import static primed.sockmap.reader.Selftest.timedOut;

import org.junit.jupiter.api.Test;
import primed.sockmap.Transport;

/** Poll before each recv, and a recv that may wait all the same. */
class PollBlockingReaderTest {
    private final ScriptedSocket p1 = new ScriptedSocket(Transport.UDP);

    @Test
    void pollsBeforeEachRecvUntilAllIsThere() {
        p1.then("poll(30 s) -> IN", "recv(11, 0) -> 01", "poll(30 s) -> IN", "recv(9, 0) -> 23456789");

        assertThat(read()).isEqualTo(returned("0123456789"));
    }

    @Test
    void anEagainEndsItAlthoughItWasToWait() {
        p1.then("poll(30 s) -> IN", "recv(11, 0) -> EAGAIN");

        assertThat(read()).isEqualTo(eagain(""));
    }

    @Test
    void aPollThatIsOverEndsIt() {
        p1.then("poll(30 s) -> IN", "recv(11, 0) -> 01", "poll(30 s) -> nothing");

        assertThat(read()).isEqualTo(timedOut("01"));
    }

    private Reading read() {
        return Selftest.read(new PollBlockingReader(p1, Selftest.BUF, Selftest.PATIENCE), p1);
    }
}
